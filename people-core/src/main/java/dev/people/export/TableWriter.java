package dev.people.export;

import java.util.List;

/** Port: takes a table row by row, the header first. For one thread. */
public interface TableWriter extends AutoCloseable {
    /** Writes one record; the first one is the header. */
    void write(List<String> cells);

    /** Flushes and closes. */
    @Override
    void close();
}
