package dev.people.importing;

import dev.people.ahead.Ahead;
import dev.people.ahead.Piece;
import dev.people.failure.DoneEarlierException;
import dev.people.id.PlanId;
import dev.people.run.Bytes;
import dev.people.run.PlanPart;
import dev.people.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the records of a source with a plan, so that nobody needs the source again. Some 1,000 records make a part, and
 * a few parts make a transaction: memory does not depend on the source. Thread-safe.
 */
public final class RecordKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(RecordKeeper.class);

    /** How many parts are packed while the source is read on. */
    private static final int AHEAD = 2;

    /** How many parts are written in one transaction. */
    private static final int TOGETHER = 8;

    private final Storage storage;
    private final Executor executor;

    /** Keeps in this storage; the executor reads and packs. */
    public RecordKeeper(Storage storage, Executor executor) {
        this.storage = Objects.requireNonNull(storage, "storage");
        this.executor = Objects.requireNonNull(executor, "executor");
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
        return keep(plan, source, secrets, more -> {});
    }

    /** The same, telling how many records more are kept; what is thrown there ends it. */
    StoredRecords keep(PlanId plan, RecordSource source, SecretColumns secrets, LongConsumer listener) {
        try {
            List<Long> firstRows = keepRecords(plan, source, secrets, listener);
            StoredSource stored = new StoredSource(source.name(), source.form(), source.digest(), firstRows);
            add(new PlanPart(plan, PlanPart.Kind.SOURCE, 0), stored.pack());
            return new StoredRecords(storage, plan, stored);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
    }

    private List<Long> keepRecords(PlanId plan, RecordSource source, SecretColumns secrets, LongConsumer listener) {
        List<Long> firstRows = new ArrayList<>();
        Deque<Piece<Bytes>> packing = new ArrayDeque<>();
        Map<PlanPart, Bytes> packed = new LinkedHashMap<>();
        try (RecordReader reader = source.open()) {
            Ahead.forEach(() -> next(reader), executor, (List<SourceRecord> some) -> {
                packing.add(Piece.begin(() -> RecordsPart.of(some, secrets), executor));
                firstRows.add(some.get(0).row());
                if (packing.size() > AHEAD) {
                    packed.put(
                            part(plan, firstRows.size() - packing.size()),
                            packing.remove().got());
                }
                if (packed.size() == TOGETHER) {
                    add(packed);
                }
                listener.accept(some.size());
            });
            while (!packing.isEmpty()) {
                packed.put(
                        part(plan, firstRows.size() - packing.size()),
                        packing.remove().got());
            }
        }
        add(packed);
        return firstRows;
    }

    private static PlanPart part(PlanId plan, int number) {
        return new PlanPart(plan, PlanPart.Kind.RECORDS, number);
    }

    private static Optional<List<SourceRecord>> next(RecordReader reader) {
        List<SourceRecord> records = new ArrayList<>();
        long length = 0;
        while (records.size() < RecordsPart.RECORDS && length < RecordsPart.LENGTH) {
            SourceRecord record = reader.next();
            if (record == null) {
                break;
            }
            records.add(record);
            for (String cell : record.cells()) {
                length += cell.length();
            }
        }
        return records.isEmpty() ? Optional.empty() : Optional.of(records);
    }

    /** Together, or one by one where some of them are there from an earlier try. */
    private void add(Map<PlanPart, Bytes> parts) {
        try {
            storage.<Boolean>write(work -> {
                parts.forEach(work.plans()::add);
                return true;
            });
        } catch (DoneEarlierException e) {
            parts.forEach(this::add);
        }
        parts.clear();
    }

    /** Adds a part, unless it is there already. */
    void add(PlanPart part, Bytes content) {
        try {
            storage.<Boolean>write(work -> {
                work.plans().add(part, content);
                return true;
            });
        } catch (DoneEarlierException e) {
            LOG.debug(
                    "Plan {}: {} part {} is there from an earlier try; of the same source it holds the same",
                    part.plan(),
                    part.kind().code(),
                    part.number());
        }
    }
}
