package dev.people.hosts.quarkus;

import dev.people.contract.Until;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as a process of its own, on a free port. */
final class PackagedHost implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");

    private final Process process;
    private final Path log;
    private final HttpClient client = HttpClient.newHttpClient();
    private URI address = URI.create("http://127.0.0.1");

    private PackagedHost(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the application that was packaged under this name, and waits until it listens. */
    static PackagedHost start(String name, String url) throws Exception {
        Path log = Path.of("target", name + ".log").toAbsolutePath();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Dquarkus.http.port=0",
                        "-Dquarkus.datasource.jdbc.url=" + url,
                        "-Dquarkus.datasource.username=" + (url.startsWith("jdbc:h2") ? "sa" : "postgres"),
                        "-Dquarkus.datasource.password=sa",
                        "-Dpeople.due=1s",
                        "-jar",
                        Path.of("target", name, "quarkus-run.jar").toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        PackagedHost host = new PackagedHost(process, log);
        Until.holds("the application listens", host::listens);
        return host;
    }

    private boolean listens() throws IOException {
        String text = Files.readString(log);
        Matcher matcher = LISTENING.matcher(text);
        if (matcher.find()) {
            address = URI.create(matcher.group(1));
            return true;
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("The application ended: " + text);
        }
        return false;
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** What it has logged so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** Ends the process at once, as a lost machine does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
