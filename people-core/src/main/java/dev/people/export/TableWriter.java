package dev.people.export;

import java.util.List;

/**
 * Port: takes a table row by row, the header first. For one thread.
 *
 * <pre>{@code
 * try (TableWriter table = CsvTables.to(file)) {
 *     table.write(List.of("username", "email"));
 *     table.write(List.of("anna", "anna@example.org"));
 *     table.finish();
 * }
 * }</pre>
 *
 * <p>A table that is closed without having been finished is half a table: an implementation that can take it back does.
 */
public interface TableWriter extends AutoCloseable {
    /**
     * Writes one record; the first one is the header.
     *
     * @throws dev.people.finding.RejectedException with {@code UNMAPPABLE_CHARACTER} when a character cannot be written;
     *     nothing of the record is
     * @throws java.io.UncheckedIOException when writing fails
     */
    void write(List<String> cells);

    /**
     * Says that the table is whole. Nothing can be written afterwards.
     *
     * @throws java.io.UncheckedIOException when it cannot be brought to its place
     */
    void finish();

    /** Frees what the writer holds. */
    @Override
    void close();
}
