package dev.people.fault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One source with its fault, compiled before everything else on the class path. */
public final class FaultyBuild {
    private static final int PATIENCE_MINUTES = 10;

    private FaultyBuild() {}

    /**
     * Runs the test of a fault in a JVM of its own where the fault is planted.
     *
     * @param sources the folder of packages
     * @param folder an empty folder for the classes
     * @return how the test went
     */
    public static TestRun.Outcome run(Fault fault, Path sources, Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve("source").resolve(fault.source());
        Files.createDirectories(source.getParent());
        Files.writeString(source, fault.planted(sources));
        String classes = System.getProperty("java.class.path");
        if (status(folder, "javac", "-proc:none", "-nowarn", "-d", folder.toString(), "-cp", classes, source.toString())
                != 0) {
            throw new IllegalStateException("A planted fault does not compile: " + fault);
        }
        List<String> arguments =
                new ArrayList<>(List.of("-cp", folder + File.pathSeparator + classes, TestRun.class.getName()));
        arguments.addAll(fault.classes());
        return TestRun.Outcome.of(status(folder, "java", arguments.toArray(String[]::new)));
    }

    /** Runs a program of this JDK to its end. */
    private static int status(Path folder, String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(program + ".log").toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("A planted fault makes " + program + " hang");
        }
        return process.exitValue();
    }
}
