package dev.people.importing;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.PlanId;
import dev.people.plan.SourceDigest;
import dev.people.run.Bytes;
import dev.people.run.PlanPart;
import dev.people.storage.Storage;
import dev.people.undo.UndoReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records that are kept with a plan, exactly as they stood in the source, but for secret cells. One part of some 1,000
 * records is in memory at a time; the first record of a page costs a part. Thread-safe. Each part is read in a transaction
 * of its own, by the thread that asks for it.
 */
public final class StoredRecords implements RecordSource {
    private final Storage storage;
    private final PlanId plan;
    private final StoredSource source;
    private final List<Bytes> parts;

    StoredRecords(Storage storage, PlanId plan, StoredSource source) {
        this(storage, plan, source, List.of());
    }

    private StoredRecords(Storage storage, PlanId plan, StoredSource source, List<Bytes> parts) {
        this.storage = storage;
        this.plan = plan;
        this.source = source;
        this.parts = parts;
    }

    /** Whether parts are read when they are needed. */
    boolean readsStorage() {
        return parts.isEmpty();
    }

    /** The same with every part in memory. */
    StoredRecords detached() {
        List<Bytes> all = new ArrayList<>();
        for (int i = 0; i < source.firstRows().size(); i++) {
            all.add(part(i));
        }
        return new StoredRecords(storage, plan, source, List.copyOf(all));
    }

    /**
     * The records that are kept with a plan; empty when none are, or not all of them, or when it undoes a run.
     *
     * @throws RejectedException with {@code PLAN_FORMAT_UNKNOWN} when they were kept by a version that did it otherwise
     */
    public static Optional<StoredRecords> find(Storage storage, PlanId plan) {
        PlanPart part = new PlanPart(plan, PlanPart.Kind.SOURCE, 0);
        Optional<Bytes> kept = storage.read(work -> work.plans().part(part));
        return kept.filter(bytes -> UndoReading.unpack(bytes).isEmpty()).map(bytes -> of(storage, plan, bytes));
    }

    /** Those of a plan of which this is kept as its source. */
    static StoredRecords of(Storage storage, PlanId plan, Bytes source) {
        return new StoredRecords(storage, plan, unpacked(source));
    }

    private static StoredSource unpacked(Bytes bytes) {
        try {
            return StoredSource.unpack(bytes);
        } catch (IOException e) {
            throw new RejectedException(Finding.of(FindingCode.PLAN_FORMAT_UNKNOWN)
                    .with("why", "its records were kept by another version"));
        }
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public SourceForm form() {
        return source.form();
    }

    /** That of the source's own bytes, secret cells among them. */
    @Override
    public SourceDigest digest() {
        return source.digest();
    }

    @Override
    public RecordReader open() {
        return openAt(0);
    }

    @Override
    public RecordReader openAt(long row) {
        return new Reader(source.partOf(row), row);
    }

    private final class Reader implements RecordReader {
        private final long from;
        private int nextPart;
        private RecordsPart.@Nullable Reading reading;

        private Reader(int part, long from) {
            this.nextPart = part;
            this.from = from;
        }

        @Override
        public @Nullable SourceRecord next() {
            try {
                SourceRecord record = read();
                while (record != null && record.row() < from) {
                    record = read();
                }
                return record;
            } catch (IOException e) {
                throw unreadable("a part of its kept records is damaged");
            }
        }

        private @Nullable SourceRecord read() throws IOException {
            while (reading == null || !reading.hasNext()) {
                if (nextPart >= source.firstRows().size()) {
                    return null;
                }
                reading = new RecordsPart.Reading(part(nextPart++));
            }
            return reading.next();
        }

        @Override
        public void close() {
            reading = null;
            nextPart = Integer.MAX_VALUE;
        }
    }

    private Bytes part(int number) {
        if (!parts.isEmpty()) {
            return parts.get(number);
        }
        PlanPart part = new PlanPart(plan, PlanPart.Kind.RECORDS, number);
        Optional<Bytes> kept = storage.read(work -> work.plans().part(part));
        return kept.orElseThrow(() -> unreadable("its kept records are deleted"));
    }

    private static UnreadableSourceException unreadable(String why) {
        return new UnreadableSourceException(
                Finding.of(FindingCode.UNREADABLE_SOURCE).with("why", why));
    }
}
