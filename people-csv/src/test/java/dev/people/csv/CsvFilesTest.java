package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.people.finding.RejectedException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there as a whole or not at all. */
class CsvFilesTest {
    private static final CsvStyle AS_IT_IS = CsvStyle.standard().withoutFormulaGuard();

    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void takesThePlaceOfTheFileThatWasThereWhenItIsFinished() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "something much longer than the table");
        try (CsvTables table = CsvTables.to(file, AS_IT_IS)) {
            table.write(List.of("a", "b"));
            assertThat(file).hasContent("something much longer than the table");
            table.finish();
            assertThat(file).hasContent("a,b\r\n");
        }
        assertThat(file).hasContent("a,b\r\n");
        assertThat(files()).containsExactly("out.csv");
    }

    @Test
    void leavesNothingBehindOfATableThatWasNotFinished() throws IOException {
        try (CsvTables table = CsvTables.to(folder.resolve("out.csv"))) {
            table.write(List.of("a", "b"));
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesTheFileThatWasThereWhenACharacterIsLacking() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "as it was");
        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> {
            try (CsvTables table = CsvTables.to(file, CsvStyle.standard().withCharset(StandardCharsets.US_ASCII))) {
                table.write(List.of("J\u00f6rg"));
                table.finish();
            }
        });
        assertThat(file).hasContent("as it was");
        assertThat(files()).containsExactly("out.csv");
    }

    @Test
    void passesOverWhatAProcessThatDiedLeftBehind() throws IOException {
        Files.writeString(folder.resolve(".out.csv.1.part"), "half a");
        try (CsvTables table = CsvTables.to(folder.resolve("out.csv"), AS_IT_IS)) {
            table.write(List.of("a"));
            table.finish();
        }
        assertThat(folder.resolve("out.csv")).hasContent("a\r\n");
    }

    @Test
    void writesWhatALinkPointsAt() throws IOException {
        Path file = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = folder.resolve("link.csv");
        try {
            Files.createSymbolicLink(link, file);
        } catch (UnsupportedOperationException | IOException e) {
            Assumptions.abort("There are no links here");
        }
        try (CsvTables table = CsvTables.to(link, AS_IT_IS)) {
            table.write(List.of("a"));
            table.finish();
        }
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("a\r\n");
    }

    @Test
    void saysWhyAFileCannotBeWritten() {
        Path nowhere = folder.resolve("missing").resolve("out.csv");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> CsvTables.to(nowhere))
                .withMessageContaining("out.csv")
                .withMessageContaining("there is no folder " + nowhere.getParent())
                .withMessageNotContaining(".part");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> CsvTables.to(folder))
                .withMessageContaining("it is a directory");
    }

    @Test
    void tellsThatTheDiskIsFull() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> {
                    try (CsvTables table = CsvTables.to(full)) {
                        table.write(List.of("x".repeat(100_000)));
                        table.finish();
                    }
                })
                .withMessageContaining("No space left on device");
    }

    @Test
    void failsOnceAndForAllWhenAStreamFails() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        CsvTables table = CsvTables.to(broken);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> table.write(List.of("x".repeat(100_000))))
                .withMessageContaining("broken pipe");
        assertThatIllegalStateException().isThrownBy(() -> table.write(List.of("x")));
        assertThatIllegalStateException().isThrownBy(table::finish);
        assertThatCode(table::close).doesNotThrowAnyException();
    }

    @Test
    void takesNothingMoreOnceItIsFinished() {
        CsvTables table = CsvTables.to(folder.resolve("out.csv"));
        table.write(List.of("a"));
        table.finish();
        assertThatIllegalStateException().isThrownBy(() -> table.write(List.of("b")));
        assertThatCode(table::close).doesNotThrowAnyException();
        assertThatCode(table::close).doesNotThrowAnyException();
    }
}
