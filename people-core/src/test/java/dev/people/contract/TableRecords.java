package dev.people.contract;

import dev.people.importing.RecordReader;
import dev.people.importing.RecordSource;
import dev.people.importing.SourceForm;
import dev.people.importing.SourceRecord;
import dev.people.plan.SourceDigest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table in memory: its header is row 1, each record one line. */
public final class TableRecords implements RecordSource {
    private final List<List<String>> records;

    private TableRecords(List<List<String>> records) {
        this.records = List.copyOf(records);
    }

    /** A table of these records, the header first. */
    public static TableRecords of(List<List<String>> records) {
        return new TableRecords(records);
    }

    /** A table of lines with cells parted by commas; nothing is quoted. */
    public static TableRecords lines(String... lines) {
        List<List<String>> records = new ArrayList<>();
        for (String line : lines) {
            records.add(List.of(line.split(",", -1)));
        }
        return new TableRecords(records);
    }

    /** The same table with its columns in another order. */
    public TableRecords columns(int... order) {
        return new TableRecords(records.stream()
                .map(record -> Arrays.stream(order).mapToObj(record::get).toList())
                .toList());
    }

    /** Every record, the header first. */
    public List<List<String>> records() {
        return records;
    }

    @Override
    public String name() {
        return "table";
    }

    @Override
    public SourceForm form() {
        return SourceForm.none();
    }

    @Override
    public SourceDigest digest() {
        try {
            return SourceDigest.of(new ByteArrayInputStream(records.toString().getBytes(StandardCharsets.UTF_16BE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RecordReader open() {
        return openAt(1);
    }

    @Override
    public RecordReader openAt(long row) {
        return new RecordReader() {
            private int next = (int) Math.min(Math.max(row - 1, 0), records.size());

            @Override
            public @Nullable SourceRecord next() {
                if (next == records.size()) {
                    return null;
                }
                List<String> cells = records.get(next++);
                return new SourceRecord(next, next, cells);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public String toString() {
        return records.toString();
    }
}
