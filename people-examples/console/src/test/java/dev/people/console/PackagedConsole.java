package dev.people.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged command line in processes of its own, as scripts run it. */
record PackagedConsole(Path folder, String database, List<String> jvmOptions, Map<String, String> environment) {
    private static final Path JAR = Path.of("target", "people.jar").toAbsolutePath();
    private static final int PATIENCE_MINUTES = 5;

    static PackagedConsole in(Path folder, String database) {
        return new PackagedConsole(folder, database, List.of(), Map.of());
    }

    PackagedConsole withHeap(String heap) {
        return new PackagedConsole(folder, database, List.of("-Xmx" + heap), environment);
    }

    /** The same that seals plans with this key. */
    PackagedConsole withPlanKey(String key) {
        return new PackagedConsole(folder, database, jvmOptions, Map.of("PEOPLE_PLAN_KEY", key));
    }

    /** What a process left behind. */
    record Answer(int status, String out, String err) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new AssertionError("No JSON: " + out + err, e);
            }
        }
    }

    /** Runs it to its end. */
    Answer run(String... arguments) throws IOException, InterruptedException {
        return end(start(arguments));
    }

    /** A process that runs. It writes to files, so that it never waits for somebody to read what it says. */
    record Running(Process process, Path out, Path err) {}

    Running start(String... arguments) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder writingToFiles =
                process(arguments).redirectOutput(Redirect.to(out.toFile())).redirectError(Redirect.to(err.toFile()));
        return new Running(withoutInput(writingToFiles), out, err);
    }

    /** A process whose output somebody reads while it is written. */
    Process startHeard(String... arguments) throws IOException {
        return withoutInput(process(arguments).redirectError(Redirect.DISCARD));
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--db", database, "--db-user", "postgres"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private static Process withoutInput(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    static Answer end(Running running) throws IOException, InterruptedException {
        if (!running.process().waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            running.process().destroyForcibly();
            throw new AssertionError("Still running: " + Files.readString(running.err()));
        }
        return new Answer(
                running.process().exitValue(), Files.readString(running.out()), Files.readString(running.err()));
    }
}
