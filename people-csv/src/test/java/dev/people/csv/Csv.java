package dev.people.csv;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.people.finding.Finding;
import dev.people.importing.RecordReader;
import dev.people.importing.SourceRecord;
import dev.people.importing.UnreadableSourceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the tests of this package say: files of bytes or text, their records, and why they are refused. */
final class Csv {
    private Csv() {}

    static CsvRecords text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static CsvRecords text(String text, CsvOptions options) {
        return bytes(text.getBytes(StandardCharsets.UTF_8), options);
    }

    static CsvRecords bytes(byte[] bytes) {
        return bytes(bytes, CsvOptions.detect());
    }

    static CsvRecords bytes(byte[] bytes, CsvOptions options) {
        return CsvRecords.of(new ByteArrayInputStream(bytes), "people.csv", options);
    }

    static CsvRecords fixture(String name) {
        URL url = Objects.requireNonNull(Csv.class.getResource("/csv/" + name), name);
        try {
            return CsvRecords.of(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    static List<SourceRecord> records(CsvRecords source) {
        try (source) {
            return recordsOf(source);
        }
    }

    static List<List<String>> cells(CsvRecords source) {
        return records(source).stream().map(SourceRecord::cells).toList();
    }

    static String delimiter(String text) {
        try (CsvRecords source = text(text)) {
            return source.form().delimiter();
        }
    }

    static List<String> evidence(String text) {
        try (CsvRecords source = text(text)) {
            return source.form().evidence();
        }
    }

    /** The finding with which reading everything is refused. */
    static Finding refusal(CsvRecords source) {
        try (source) {
            UnreadableSourceException refusal =
                    catchThrowableOfType(UnreadableSourceException.class, () -> recordsOf(source));
            return Objects.requireNonNull(refusal, "The file was read").finding();
        }
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static List<SourceRecord> recordsOf(CsvRecords source) {
        List<SourceRecord> records = new ArrayList<>();
        try (RecordReader reader = source.open()) {
            for (SourceRecord next = reader.next(); next != null; next = reader.next()) {
                records.add(next);
            }
        }
        return records;
    }
}
