package dev.people.hosts.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application in a process of its own, to be killed. */
final class HostProcess implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Path output;

    private HostProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Of what is compiled. */
    static HostProcess on(String url, Path folder) throws IOException {
        return start(url, folder, "-cp", System.getProperty("java.class.path"), SpringHost.class.getName());
    }

    /** Of what is packaged. */
    static HostProcess packaged(String url, Path folder) throws IOException {
        return start(url, folder, "-jar", "target/shop.jar");
    }

    private static HostProcess start(String url, Path folder, String... what) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(what));
        command.addAll(StartedHost.options(url));
        Path output = Files.createTempFile(folder, "host", ".txt");
        return new HostProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    /** A browser before it, once it has started. */
    StartedHost.Browser browser() throws Exception {
        Patience.until("it listens", () -> !process.isAlive() || port().find());
        Matcher port = port();
        if (!port.find()) {
            throw new AssertionError(Files.readString(output));
        }
        return new StartedHost.Browser(port.group(1));
    }

    private Matcher port() throws IOException {
        return PORT.matcher(Files.readString(output));
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
