package dev.people.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** One source with its fault, compiled before everything else on the class path. */
public final class FaultyBuild {
    private static final int PATIENCE_MINUTES = 10;

    private FaultyBuild() {}

    /**
     * Runs the test of a fault in a JVM of its own where the fault is planted.
     *
     * @param sources the folder of packages
     * @param folder an empty folder for the classes
     * @return what {@link TestRun} answers
     */
    public static TestRun.Outcome run(Fault fault, Path sources, Path folder) throws IOException, InterruptedException {
        compile(fault, sources, folder);
        Path log = folder.resolve("test.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                        TestRun.class.getName(),
                        fault.test())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("The test of a planted fault hangs: " + fault);
        }
        return TestRun.Outcome.of(process.exitValue());
    }

    private static void compile(Fault fault, Path sources, Path folder) throws IOException {
        Path source = folder.resolve("source").resolve(fault.source());
        Files.createDirectories(source.getParent());
        Files.writeString(source, fault.planted(sources));
        List<String> arguments = List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                source.toString());
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("A planted fault does not compile: " + fault);
        }
    }
}
