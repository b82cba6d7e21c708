package dev.people.importing;

import dev.people.failure.DoneEarlierException;
import dev.people.id.PlanId;
import dev.people.run.Bytes;
import dev.people.run.PlanPart;
import dev.people.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the records of a source with a plan, so that nobody needs the source again. Some 1,000 records make a part, and
 * each part is a transaction: memory does not depend on the source. Thread-safe.
 */
public final class RecordKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(RecordKeeper.class);

    private final Storage storage;

    /** Keeps in this storage. */
    public RecordKeeper(Storage storage) {
        this.storage = Objects.requireNonNull(storage, "storage");
    }

    /**
     * Keeps all records of a source, but for secret cells. What was kept before it was interrupted is not written again.
     *
     * @param plan a plan that is in the store
     * @param source what the plan was made of
     * @param secrets columns whose cells are not kept
     * @return the kept records
     * @throws UnreadableSourceException when the source cannot be read as a table
     * @throws IllegalArgumentException when there is no such plan
     */
    public StoredRecords keep(PlanId plan, RecordSource source, SecretColumns secrets) {
        try {
            List<Long> firstRows = keepRecords(plan, source, secrets);
            StoredSource stored = new StoredSource(source.name(), source.form(), source.digest(), firstRows);
            add(new PlanPart(plan, PlanPart.Kind.SOURCE, 0), stored.pack());
            return new StoredRecords(storage, plan, stored);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
    }

    private List<Long> keepRecords(PlanId plan, RecordSource source, SecretColumns secrets) throws IOException {
        List<Long> firstRows = new ArrayList<>();
        RecordsPart part = new RecordsPart();
        try (RecordReader reader = source.open()) {
            SourceRecord record = reader.next();
            while (record != null) {
                part.add(record, secrets.cleaned(record));
                record = reader.next();
                if (part.isFull() || record == null) {
                    add(new PlanPart(plan, PlanPart.Kind.RECORDS, firstRows.size()), part.take());
                    firstRows.add(part.firstRow());
                }
            }
        }
        return firstRows;
    }

    private void add(PlanPart part, Bytes content) {
        try {
            storage.<Boolean>write(work -> {
                work.plans().add(part, content);
                return true;
            });
        } catch (DoneEarlierException e) {
            LOG.debug("{} is there from an earlier try: of the same source it holds the same", part);
        }
    }
}
