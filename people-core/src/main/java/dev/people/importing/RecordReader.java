package dev.people.importing;

import org.jspecify.annotations.Nullable;

/** Reads records one after the other, never the whole source into memory. For one thread. */
public interface RecordReader extends AutoCloseable {
    /**
     * The next record, or null after the last one.
     *
     * @throws UnreadableSourceException when the rest cannot be read as a table
     */
    @Nullable
    SourceRecord next();

    @Override
    void close();
}
