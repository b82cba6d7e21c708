package dev.people.csv;

import dev.people.importing.RecordReader;
import dev.people.importing.SourceRecord;
import org.jspecify.annotations.Nullable;

/** The records from a number on. For one thread. */
record LaterRecords(RecordReader records, long from) implements RecordReader {
    @Override
    public @Nullable SourceRecord next() {
        SourceRecord record = records.next();
        while (record != null && record.row() < from) {
            record = records.next();
        }
        return record;
    }

    @Override
    public void close() {
        records.close();
    }
}
