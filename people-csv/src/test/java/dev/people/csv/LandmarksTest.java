package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.importing.RecordReader;
import dev.people.importing.SourceRecord;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading on from the middle of a file that was read before. */
class LandmarksTest {
    private static final int ROWS = 12_000;
    private static final int FEW = 3;

    @TempDir
    Path folder;

    private Path file(Charset charset, String beginning, String more) throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(beginning);
        for (int row = 1; row <= ROWS; row++) {
            text.append("person").append(row).append(",\"").append("x".repeat(random.nextInt(60)));
            text.append(random.nextInt(4) == 0 ? "\r\n\"\"\u00e9" + more : more).append('"');
            text.append(random.nextInt(5) == 0 ? ",".repeat(2) : ",=1");
            text.append(random.nextBoolean() ? "\r\n" : random.nextBoolean() ? "\n" : "\r");
            text.append(random.nextInt(9) == 0 ? " \n\r\n" : "");
        }
        text.append("last,").append("y".repeat(50_000)).append('\n');
        Path file = folder.resolve("people.csv");
        Files.write(file, text.toString().getBytes(charset));
        return file;
    }

    private static List<SourceRecord> all(RecordReader reader, int most) {
        try (reader) {
            List<SourceRecord> records = new ArrayList<>();
            for (SourceRecord next = reader.next(); next != null && records.size() < most; next = reader.next()) {
                records.add(next);
            }
            return records;
        }
    }

    private static void assertSameFromAnyRow(CsvRecords records) {
        List<SourceRecord> whole = all(records.open(), Integer.MAX_VALUE);
        assertThat(whole).hasSizeGreaterThan(ROWS);
        for (int i = 0; i < whole.size(); i += i < 50 || i > whole.size() - 50 ? 1 : 97) {
            List<SourceRecord> expected = whole.subList(i, Math.min(i + FEW, whole.size()));
            assertThat(all(records.openAt(whole.get(i).row()), FEW)).isEqualTo(expected);
        }
        assertThat(all(records.openAt(whole.size() + 1_000L), FEW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void givesTheSameRecordsFromAnyRowOn(String charset) throws IOException {
        Path file = file(Charset.forName(charset), "\uFEFFusername,note,more\n", "\u5f20\uD83D\uDE00");
        assertSameFromAnyRow(CsvRecords.of(file));
    }

    @Test
    void knowsOfGuardedCellsAndADeclaredDelimiterInTheMiddle() throws IOException {
        Path file = file(StandardCharsets.UTF_8, "sep=,\nusername,note,_guarded\n", "'=2");
        assertSameFromAnyRow(CsvRecords.of(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "GB18030"})
    void readsAnyOtherCharacterSetTheSame(String charset) throws IOException {
        Path file = file(Charset.forName(charset), "username,note,more\n", "\u00e9\u00e9");
        assertSameFromAnyRow(CsvRecords.of(file, CsvOptions.detect().withCharset(Charset.forName(charset))));
    }

    @Test
    void doesNotReadWhatStandsBefore() throws IOException {
        Path file = file(StandardCharsets.UTF_8, "username,note,more\n", "");
        CsvRecords records = CsvRecords.of(file);
        List<SourceRecord> whole = all(records.open(), Integer.MAX_VALUE);
        FileTime modified = Files.getLastModifiedTime(file);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write("\"never closed".getBytes(StandardCharsets.UTF_8));
        }
        Files.setLastModifiedTime(file, modified);
        SourceRecord some = whole.get(ROWS - 100);
        assertThat(all(records.openAt(some.row()), 1)).containsExactly(some);
    }

    @Test
    void readsAFileThatWasWrittenAnewFromItsBeginning() throws IOException {
        Path file = file(StandardCharsets.UTF_8, "username,note,more\n", "");
        CsvRecords records = CsvRecords.of(file);
        all(records.open(), Integer.MAX_VALUE);
        String other = "z" + Files.readString(file);
        Files.writeString(file, "username,note,more\nnobody,,\n" + other);
        List<SourceRecord> whole = all(CsvRecords.of(file).open(), Integer.MAX_VALUE);
        SourceRecord some = whole.get(ROWS - 100);
        assertThat(all(records.openAt(some.row()), 1)).containsExactly(some);
    }
}
