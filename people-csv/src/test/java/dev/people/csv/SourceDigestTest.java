package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.people.importing.RecordReader;
import dev.people.importing.RecordSource;
import dev.people.importing.SourceRecord;
import dev.people.importing.UnreadableSourceException;
import dev.people.plan.SourceDigest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceDigestTest {
    private static List<SourceRecord> all(RecordReader reader) {
        List<SourceRecord> all = new ArrayList<>();
        try (reader) {
            for (SourceRecord next = reader.next(); next != null; next = reader.next()) {
                all.add(next);
            }
        }
        return all;
    }

    @Test
    void isTheSha256OfAllBytes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("abc.csv"), "abc", StandardCharsets.UTF_8);
        try (CsvRecords records = CsvRecords.of(file)) {
            assertThat(records.digest())
                    .isEqualTo(new SourceDigest("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3));
        }
    }

    @Test
    void isTheSameBeforeAndAfterReadingAndHasTheMark(@TempDir Path folder) throws IOException {
        String text = "\ufeffusername;city\r\n" + "anna;Z\u00fcrich\r\n".repeat(20_000);
        Path file = Files.writeString(folder.resolve("people.csv"), text, StandardCharsets.UTF_8);
        SourceDigest digest = SourceDigest.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try (CsvRecords read = CsvRecords.of(file);
                CsvRecords unread = CsvRecords.of(file);
                CsvRecords begun = CsvRecords.of(file)) {
            all(read.open());
            try (RecordReader reader = begun.open()) {
                reader.next();
            }
            for (RecordSource records : List.of(read, unread, begun)) {
                assertThat(records.digest()).isEqualTo(digest);
            }
        }
    }

    @Test
    void costsNoReadingOfItsOwnAfterARecordReaderCameToTheEnd(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "username\nanna\n", StandardCharsets.UTF_8);
        try (CsvRecords records = CsvRecords.of(file)) {
            all(records.open());
            Files.delete(file);
            assertThat(records.digest().size()).isEqualTo(14);
        }
    }

    @Test
    void refusesWhatCannotBeReadAndWhatIsClosed(@TempDir Path folder) {
        CsvRecords records = CsvRecords.of(folder.resolve("none.csv"));
        assertThatExceptionOfType(UnreadableSourceException.class).isThrownBy(records::digest);
        records.close();
        assertThatIllegalStateException().isThrownBy(records::digest);
    }

    @Test
    void recordsComeFromAnyNumberOn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "sep=;\na;b\n\nc;d\ne;f\n", StandardCharsets.UTF_8);
        try (CsvRecords records = CsvRecords.of(file)) {
            List<SourceRecord> all = all(records.open());
            assertThat(all).hasSize(3);
            for (int row = 0; row <= 5; row++) {
                long from = row;
                assertThat(all(records.openAt(row)))
                        .isEqualTo(all.stream()
                                .filter(record -> record.row() >= from)
                                .toList());
            }
        }
    }
}
