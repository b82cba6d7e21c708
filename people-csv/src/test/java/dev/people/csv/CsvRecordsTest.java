package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.people.importing.RecordReader;
import dev.people.importing.SourceRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRecordsTest {
    @Test
    void givesCellsAsTheyAre() {
        assertThat(Csv.cells(Csv.text("a,b\n x ,\"y, \"\"z\"\"\"\n")))
                .containsExactly(List.of("a", "b"), List.of(" x ", "y, \"z\""));
    }

    @Test
    void countsRowsAndLinesFromOneWithTheHeader() {
        assertThat(Csv.records(Csv.text("a,b\n1,2\n3,4")))
                .containsExactly(
                        new SourceRecord(1, 1, List.of("a", "b")),
                        new SourceRecord(2, 2, List.of("1", "2")),
                        new SourceRecord(3, 3, List.of("3", "4")));
    }

    @Test
    void startsARecordOnItsFirstLineWhenQuotedCellsHoldLineBreaks() {
        assertThat(Csv.records(Csv.text("a,b\n\"1\n1\r\n1\",2\n3,4\n")))
                .extracting(SourceRecord::row, SourceRecord::line)
                .containsExactly(tuple(1, 1), tuple(2, 2), tuple(3, 5));
    }

    @Test
    void countsEveryKindOfLineEndOnce() {
        assertThat(Csv.records(Csv.text("a,b\r\n1,2\r3,4\n\r5,6\r\n\r\n7,8\n")))
                .extracting(SourceRecord::row, SourceRecord::line)
                .containsExactly(tuple(1, 1), tuple(2, 2), tuple(3, 3), tuple(4, 5), tuple(5, 7));
    }

    @Test
    void takesLinesOfBlanksForNoRecords() {
        assertThat(Csv.records(Csv.text("\n \t\na,b\n\u00A0 \n1,2\n   ")))
                .containsExactly(new SourceRecord(1, 3, List.of("a", "b")), new SourceRecord(2, 5, List.of("1", "2")));
    }

    @Test
    void takesLinesOfDelimitersForRecords() {
        assertThat(Csv.cells(Csv.text("a,b,c\n,,\n1,2,3\n"))).contains(List.of("", "", ""));
        assertThat(Csv.cells(Csv.text("a\tb\tc\n\t\t\n1\t2\t3\n"))).contains(List.of("", "", ""));
    }

    @Test
    void takesAQuotedEmptyCellForARecord() {
        assertThat(Csv.cells(Csv.text("a\n\"\"\n\" \"\nx\n")))
                .containsExactly(List.of("a"), List.of(""), List.of(" "), List.of("x"));
    }

    @Test
    void givesTheEmptyCellAfterADelimiterAtTheVeryEnd() {
        assertThat(Csv.cells(Csv.text("a,b\n1,"))).containsExactly(List.of("a", "b"), List.of("1", ""));
    }

    @Test
    void keepsRaggedRowsAsTheyAre() {
        assertThat(Csv.cells(Csv.text("a,b,c\n1,2\n1,2,3,4\n1,2,3\n")))
                .containsExactly(
                        List.of("a", "b", "c"), List.of("1", "2"), List.of("1", "2", "3", "4"), List.of("1", "2", "3"));
    }

    @Test
    void countsADeclarationOfExcelAndDoesNotHandItOut() {
        assertThat(Csv.records(Csv.text("sep=;\na;b\n1;2\n")))
                .containsExactly(new SourceRecord(2, 2, List.of("a", "b")), new SourceRecord(3, 3, List.of("1", "2")));
    }

    @Test
    void handsOutAQuotedCellThatOnlyLooksLikeADeclaration() {
        assertThat(Csv.cells(Csv.text("\"sep=;\"\nx\n"))).containsExactly(List.of("sep=;"), List.of("x"));
    }

    @Test
    void keepsNulAndOtherControlCharactersInTheirCell() {
        assertThat(Csv.cells(Csv.text("a,b\nx\0y,\u0007\n"))).contains(List.of("x\0y", "\u0007"));
    }

    @Test
    void keepsNoncharactersThatParsersLikeToUseForThemselves() {
        assertThat(Csv.cells(Csv.text("a,b\n\uFFFE1,\uFFFF\n\"\uFFFE\",\uFFFE,\n")))
                .containsExactly(List.of("a", "b"), List.of("\uFFFE1", "\uFFFF"), List.of("\uFFFE", "\uFFFE", ""));
    }

    @Test
    void readsTheSameRecordsAgain() {
        try (CsvRecords source = Csv.text("a,b\n1,2\n")) {
            try (RecordReader one = source.open();
                    RecordReader other = source.open()) {
                assertThat(one.next()).isEqualTo(other.next());
                assertThat(one.next()).isEqualTo(other.next());
                assertThat(one.next()).isNull();
                assertThat(one.next()).isNull();
            }
        }
    }

    @Test
    void knowsNeitherEscapesNorComments() {
        assertThat(Csv.cells(Csv.text("a,b\n#1,\\\n\"\\\",#\n")))
                .containsExactly(List.of("a", "b"), List.of("#1", "\\"), List.of("\\", "#"));
    }

    @Test
    void deletesTheCopyOfAStreamWhenClosed() throws IOException {
        byte[] bytes = ("a,b\n" + System.nanoTime() + ",2\n").getBytes(StandardCharsets.UTF_8);
        try (CsvRecords source = Csv.bytes(bytes)) {
            assertThat(copies(bytes)).isEqualTo(1);
            assertThat(source.form().delimiter()).isEqualTo(",");
        }
        assertThat(copies(bytes)).isZero();
    }

    @Test
    void isNamedLikeTheFileWithoutItsFolder(@TempDir Path folder) {
        assertThat(CsvRecords.of(folder.resolve("staff.csv")).name()).isEqualTo("staff.csv");
        assertThat(Csv.text("a").name()).isEqualTo("people.csv");
    }

    @Test
    void leavesAFileThatWasGivenWhenClosed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("staff.csv"), "a,b\n");
        CsvRecords source = CsvRecords.of(file);
        assertThat(Csv.records(source)).hasSize(1);
        assertThat(file).exists();
    }

    @Test
    void isOfNoUseOnceClosed() {
        CsvRecords source = CsvRecords.of(new ByteArrayInputStream("a,b".getBytes(StandardCharsets.UTF_8)), "x.csv");
        source.close();
        source.close();
        assertThatIllegalStateException().isThrownBy(source::open).withMessageContaining("x.csv");
    }

    private static long copies(byte[] bytes) throws IOException {
        long copies = 0;
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "people-*.spool")) {
            for (Path file : files) {
                copies += isCopy(file, bytes) ? 1 : 0;
            }
        }
        return copies;
    }

    private static boolean isCopy(Path file, byte[] bytes) throws IOException {
        try {
            return Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static Tuple tuple(long row, long line) {
        return Assertions.tuple(row, line);
    }
}
