package dev.people.plan;

import dev.people.id.RunId;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Where the rows of a plan come from. Gives the same rows every time it is read. Thread-safe; a reader is not. */
public interface RowSource {
    /** What there is to know about the source as a whole. */
    SourceFacts facts();

    /** By what its bytes are recognized. */
    SourceDigest digest();

    /**
     * How it is read: kept with saved plans, so that the same source is read the same way again. A public record of
     * simple values, enums, sealed types and other such records, and lists, sets, maps and optionals of these.
     */
    Record reading();

    /** Whether reading it asks the storage, on the thread that reads. */
    boolean readsStorage();

    /** The same rows, to be read inside a transaction: loads what it takes now, some bytes a row. */
    RowSource detached();

    /** The run whose changes its rows take back; empty for rows that come from elsewhere. */
    default Optional<RunId> undone() {
        return Optional.empty();
    }

    /** Reads from the beginning. */
    Reader open();

    /** Reads from the row with this number on, or from the first one after it. How soon depends on the source. */
    Reader openAt(long row);

    /** Reads rows one after the other. */
    interface Reader extends AutoCloseable {
        /** The next row, or null after the last one. */
        @Nullable
        ProposedRow next();

        /** The next row whose number passes, or null after the last one; of others nothing need be looked at. */
        default @Nullable ProposedRow next(LongPredicate wanted) {
            ProposedRow row = next();
            while (row != null && !wanted.test(row.row())) {
                row = next();
            }
            return row;
        }

        /** What the records read so far show about the source as a whole; all of it after the last row of {@link #open}. */
        SourceRemarks remarks();

        @Override
        void close();
    }
}
