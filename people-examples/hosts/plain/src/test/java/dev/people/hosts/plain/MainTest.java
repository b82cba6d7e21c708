package dev.people.hosts.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MainTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void importsAFileAndTheSecondTimeWritesNothing(TestedDatabase database) throws Exception {
        Path table = Files.writeString(
                folder.resolve("people.csv"),
                """
                Username,First Name,Last Name,Email,Manager
                anna,Anna,Ahlgren,anna@example.org,
                ben,Ben,Okafor,ben@example.org,anna
                """);
        String url = database.emptyIn(folder);
        assertThat(run(url, table)).contains("2 add", "3 add", "ADDED=2");
        assertThat(run(url, table)).contains("2 unchanged", "3 unchanged", "ADDED=0", "UNCHANGED=2");
    }

    /** What it prints, in a process of its own. */
    private String run(String url, Path table) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        url,
                        table.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(text).isZero();
            return text;
        } finally {
            process.destroyForcibly();
        }
    }
}
