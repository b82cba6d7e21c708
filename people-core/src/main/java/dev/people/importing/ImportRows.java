package dev.people.importing;

import dev.people.plan.ProposedRow;
import dev.people.plan.RowSource;
import dev.people.plan.SourceFacts;
import org.jspecify.annotations.Nullable;

/** The rows that a table proposes. Thread-safe. */
public final class ImportRows implements RowSource {
    private final RecordSource source;
    private final SourceFacts facts;
    private final long headerRow;
    private final RowConverter converter;

    private ImportRows(RecordSource source, TableReading reading) {
        this.source = source;
        this.facts = reading.facts();
        this.headerRow = reading.header().row();
        this.converter = new RowConverter(reading);
    }

    /**
     * Finds the header and matches the columns.
     *
     * @throws UnreadableSourceException when the source cannot be read as a table
     */
    public static ImportRows of(RecordSource source, ImportOptions options) {
        return new ImportRows(source, new TableReading(source, options));
    }

    @Override
    public SourceFacts facts() {
        return facts;
    }

    @Override
    public Reader open() {
        RecordReader records = source.open();
        return new Reader() {
            @Override
            public @Nullable ProposedRow next() {
                SourceRecord record = records.next();
                while (record != null && record.row() <= headerRow) {
                    record = records.next();
                }
                return record == null ? null : converter.convert(record);
            }

            @Override
            public void close() {
                records.close();
            }
        };
    }
}
