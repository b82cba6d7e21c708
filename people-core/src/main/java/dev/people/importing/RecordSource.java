package dev.people.importing;

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
     * Reads from the beginning.
     *
     * @throws UnreadableSourceException when it cannot be read as a table
     */
    RecordReader open();
}
