package dev.people.importing;

import dev.people.plan.SourceDigest;

/**
 * Port: where the records of an import come from, a CSV file or any other table. A source can be read again from its
 * beginning, and gives the same records every time. Implementations are thread-safe; each reader belongs to one thread.
 */
public interface RecordSource {
    /** What people call it: a file's name, without its folder. */
    String name();

    /**
     * What was found out about its form.
     *
     * @throws UnreadableSourceException when it cannot be read as a table
     */
    SourceForm form();

    /**
     * By what its bytes are recognized; costs a reading of its own only before a reader has reached the end.
     *
     * @throws UnreadableSourceException when it cannot be read
     */
    SourceDigest digest();

    /**
     * Reads from the beginning.
     *
     * @throws UnreadableSourceException when it cannot be read as a table
     */
    RecordReader open();

    /**
     * Reads from the record with this number on, or from the first one after it. How soon depends on the source.
     *
     * @throws UnreadableSourceException when it cannot be read as a table
     */
    RecordReader openAt(long row);
}
