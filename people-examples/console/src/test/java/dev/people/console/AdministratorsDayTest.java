package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The transcript in the README is what the console says. */
class AdministratorsDayTest {
    @TempDir
    Path folder;

    @Test
    void standsInTheReadme() throws IOException {
        String transcript = new AdministratorsDay(folder, TerminalSize.USUAL).transcript();
        Path written = Files.createDirectories(Path.of("target")).resolve("administrators-day.txt");
        Files.writeString(written, transcript, StandardCharsets.UTF_8);
        assertThat(Files.readString(Path.of("README.md"), StandardCharsets.UTF_8))
                .as("the transcript that also stands in " + written)
                .contains("```text\n" + transcript.strip() + "\n```");
    }

    @Test
    void fitsOnASmallAndOnALargeTerminal() throws IOException {
        for (TerminalSize size : new TerminalSize[] {TerminalSize.USUAL, new TerminalSize(40, 140)}) {
            Path own = Files.createDirectory(folder.resolve("columns" + size.columns()));
            String transcript = new AdministratorsDay(own, size).transcript();
            assertThat(transcript
                            .lines()
                            .filter(line -> !line.startsWith("next: ") && !line.startsWith("$ "))
                            .filter(line -> Display.width(line) > size.columns()))
                    .isEmpty();
        }
    }
}
