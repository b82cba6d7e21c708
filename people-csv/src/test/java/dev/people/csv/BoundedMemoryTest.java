package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile files are read by another process, whose whole heap is much smaller than they are. */
class BoundedMemoryTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void refusesHugeCellsRowsAndLinesInSixteenMebibytesOfHeap() throws IOException, InterruptedException {
        Path plain = file("plain", "username,note\nanna,", "x".repeat(MEBIBYTE), 10, "\n");
        Path quoted = file("quoted", "username,note\nanna,\"", "x\"\"\n".repeat(MEBIBYTE / 4), 10, "\"\n");
        Path open = file("open", "username,note\nanna,\"hello\n", "ben,hi there\n".repeat(80_000), 40, "");
        Path wide = file("wide", "username,note\nanna", ",".repeat(MEBIBYTE), 40, "\n");
        Path blank = file("blank", "username,note\nanna,\n", " ".repeat(MEBIBYTE), 40, "\n");
        assertThat(readInSmallHeap(plain, quoted, open, wide, blank))
                .containsExactly(
                        "RECORD_TOO_LARGE",
                        "RECORD_TOO_LARGE",
                        "BROKEN_QUOTING",
                        "TOO_MANY_COLUMNS",
                        "RECORD_TOO_LARGE");
    }

    @Test
    void readsALongFileInSixteenMebibytesOfHeap() throws IOException, InterruptedException {
        Path file = file("long", "username,note\n", "anna,\"hello, you\"\n".repeat(60_000), 40, "");
        assertThat(readInSmallHeap(file)).containsExactly("2400001");
    }

    private List<String> readInSmallHeap(Path... files) throws IOException, InterruptedException {
        Path answers = folder.resolve("answers");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ReadFiles.class.getName(),
                answers.toString()));
        for (Path file : files) {
            command.add(file.toString());
        }
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(answers);
    }

    private Path file(String name, String beginning, String block, int times, String end) throws IOException {
        Path file = folder.resolve(name + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(beginning);
            for (int i = 0; i < times; i++) {
                out.write(block);
            }
            out.write(end);
        }
        return file;
    }
}
