package dev.people.plan;

import org.jspecify.annotations.Nullable;

/** Where the rows of a plan come from. Gives the same rows every time it is read. Thread-safe; a reader is not. */
public interface RowSource {
    /** What there is to know about the source as a whole. */
    SourceFacts facts();

    /** Reads from the beginning. */
    Reader open();

    /** Reads rows one after the other. */
    interface Reader extends AutoCloseable {
        /** The next row, or null after the last one. */
        @Nullable
        ProposedRow next();

        @Override
        void close();
    }
}
