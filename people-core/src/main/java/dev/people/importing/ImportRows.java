package dev.people.importing;

import dev.people.plan.ProposedRow;
import dev.people.plan.RowSource;
import dev.people.plan.SourceDigest;
import dev.people.plan.SourceFacts;
import dev.people.plan.SourceRemarks;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The rows that a table proposes. Thread-safe. */
public final class ImportRows implements RowSource {
    private final RecordSource source;
    private final SourceFacts facts;
    private final ImportOptions options;
    private final SecretColumns secrets;
    private final RowConverter converter;
    private final TableReading table;

    private ImportRows(RecordSource source, ImportOptions options, TableReading reading) {
        this.source = source;
        this.options = options;
        this.secrets = SecretColumns.of(reading);
        this.facts = reading.facts();
        this.converter = new RowConverter(reading);
        this.table = reading;
    }

    /**
     * Finds the header and matches the columns.
     *
     * @throws UnreadableSourceException when the source cannot be read as a table
     */
    public static ImportRows of(RecordSource source, ImportOptions options) {
        return new ImportRows(source, options, new TableReading(source, options));
    }

    @Override
    public SourceFacts facts() {
        return facts;
    }

    /** The records as they stand in the source. */
    public RecordSource records() {
        return source;
    }

    /** The columns whose cells are never kept. */
    public SecretColumns secrets() {
        return secrets;
    }

    @Override
    public SourceDigest digest() {
        return source.digest();
    }

    @Override
    public ImportOptions reading() {
        return options;
    }

    @Override
    public boolean readsStorage() {
        return source instanceof StoredRecords stored && stored.readsStorage();
    }

    @Override
    public RowSource detached() {
        return source instanceof StoredRecords stored ? of(stored.detached(), options) : this;
    }

    @Override
    public Reader open() {
        return reader(source.open());
    }

    @Override
    public Reader openAt(long row) {
        return reader(source.openAt(row));
    }

    private Reader reader(RecordReader records) {
        RowSieve sieve = RowSieve.of(table, facts.refusal());
        return new Reader() {
            @Override
            public @Nullable ProposedRow next() {
                return next(any -> true);
            }

            @Override
            public @Nullable ProposedRow next(LongPredicate wanted) {
                SourceRecord record = records.next();
                while (record != null && !(sieve.isRow(record) && wanted.test(record.row()))) {
                    record = records.next();
                }
                return record == null ? null : sieve.noted(converter.convert(record));
            }

            @Override
            public SourceRemarks remarks() {
                return sieve.remarks();
            }

            @Override
            public void close() {
                records.close();
            }
        };
    }
}
