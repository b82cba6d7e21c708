package dev.people.undo;

import dev.people.change.UndoImage;
import dev.people.change.UserChange;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.RunId;
import dev.people.plan.ProposedRow;
import dev.people.plan.RowSource;
import dev.people.plan.SourceDigest;
import dev.people.plan.SourceFacts;
import dev.people.plan.SourceRemarks;
import dev.people.run.Bytes;
import dev.people.storage.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run has written as rows that take it back, the last one first. One chunk is in memory at a time; each is read in
 * a transaction of its own, by the thread that asks for it. Thread-safe.
 */
public final class UndoRows implements RowSource {
    private final Storage storage;
    private final UndoReading reading;
    private final List<Optional<Bytes>> images;
    /** Whose accounts the run wrote once more; known once somebody asked. */
    private volatile @Nullable LaterWrites later;

    /** The rows of this part of a run. */
    public UndoRows(Storage storage, UndoReading reading) {
        this(storage, reading, List.of());
    }

    private UndoRows(Storage storage, UndoReading reading, List<Optional<Bytes>> images) {
        this.storage = storage;
        this.reading = reading;
        this.images = images;
    }

    /** The run that is undone. */
    public RunId run() {
        return reading.run();
    }

    @Override
    public Optional<RunId> undone() {
        return Optional.of(run());
    }

    /** Why something is written, where somebody may have said so in other words. */
    public String reason(String said) {
        return said.isEmpty() ? reading.name() : reading.name() + ": " + said;
    }

    @Override
    public SourceFacts facts() {
        return new SourceFacts(reading.name(), SourceFacts.Table.none(), Set.of(), List.of(), Optional.empty());
    }

    @Override
    public SourceDigest digest() {
        return reading.digest();
    }

    @Override
    public UndoReading reading() {
        return reading;
    }

    @Override
    public boolean readsStorage() {
        return images.isEmpty();
    }

    @Override
    public UndoRows detached() {
        List<Optional<Bytes>> all = new ArrayList<>();
        for (int chunk = 0; chunk < reading.written().size(); chunk++) {
            all.add(image(chunk));
        }
        return new UndoRows(storage, reading, List.copyOf(all));
    }

    @Override
    public Reader open() {
        return openAt(1);
    }

    @Override
    public Reader openAt(long row) {
        int chunk = reading.written().size() - 1;
        long before = 0;
        while (chunk >= 0 && before + reading.written().get(chunk) < row) {
            before += reading.written().get(chunk--);
        }
        return new Rows(chunk, before, Math.max(row, 1));
    }

    private final class Rows implements Reader {
        private final long from;
        private int nextChunk;
        private long number;
        private List<UserChange.Revert> changes = List.of();
        private int left;

        private Rows(int chunk, long before, long from) {
            this.nextChunk = chunk;
            this.number = before;
            this.from = from;
        }

        @Override
        public @Nullable ProposedRow next() {
            while (left > 0 || nextChunk >= 0) {
                if (left == 0) {
                    changes = changes(nextChunk--);
                    left = changes.size();
                } else {
                    UserChange change = changes.get(--left);
                    if (++number >= from) {
                        return ProposedRow.of(number, change);
                    }
                }
            }
            return null;
        }

        @Override
        public SourceRemarks remarks() {
            return SourceRemarks.none();
        }

        @Override
        public void close() {
            left = 0;
            nextChunk = -1;
        }
    }

    /** Chunks that write once more come behind all others. */
    private LaterWrites later() {
        LaterWrites known = later;
        if (known == null) {
            known = new LaterWrites();
            for (int chunk = reading.written().size() - 1; chunk >= 0; chunk--) {
                Optional<UndoImage> image = kept(chunk);
                if (image.filter(some -> some.turn() == UndoImage.Turn.FIRST).isPresent()) {
                    break;
                }
                known.addAll(image.map(UndoImage::changes).orElse(List.of()));
            }
            later = known.sorted();
        }
        return known;
    }

    private List<UserChange.Revert> changes(int chunk) {
        Optional<UndoImage> image = kept(chunk);
        List<UserChange.Revert> changes = image.map(UndoImage::changes).orElse(List.of());
        return image.filter(some -> some.turn() == UndoImage.Turn.FIRST).isPresent()
                ? changes.stream().map(later()::expected).toList()
                : changes;
    }

    /** Nothing of a chunk that wrote nothing. */
    private Optional<UndoImage> kept(int chunk) {
        int written = reading.written().get(chunk);
        if (written == 0) {
            return Optional.empty();
        }
        Bytes image = (images.isEmpty() ? image(chunk) : images.get(chunk)).orElseThrow(this::forgotten);
        try {
            UndoImage kept = UndoImage.of(image, reading.plan());
            if (kept.changes().size() != written) {
                throw new RejectedException(Finding.of(FindingCode.SOURCE_DIFFERS)
                        .with("expected", written)
                        .with("size", kept.changes().size()));
            }
            return Optional.of(kept);
        } catch (IOException e) {
            throw new RejectedException(Finding.of(FindingCode.PLAN_FORMAT_UNKNOWN)
                    .with("why", "what it takes to undo run " + reading.run() + " was kept by another version"));
        }
    }

    private Optional<Bytes> image(int chunk) {
        return storage.read(work -> work.runs().undo(reading.run(), chunk));
    }

    private RejectedException forgotten() {
        return new RejectedException(Finding.of(FindingCode.UNDO_FORGOTTEN).with("run", reading.run()));
    }
}
