package dev.people.benchmarks.database;

import java.sql.SQLException;

/** A database to import into, and the bare insertion that imports are divided by. For one thread. */
public interface MeasuredDatabase extends AutoCloseable {
    /** Its name. */
    String name();

    /** Its name and version, and how it keeps what it acknowledged. */
    String description();

    /** What the bare insertion is. */
    String divisor();

    /**
     * An empty database; the one answered before is gone.
     *
     * @return its JDBC URL, for this process and for others one after the other
     * @throws SQLException when it cannot be created
     */
    String fresh() throws SQLException;

    /**
     * Gets what was written out of the way, so that the next measurement does not pay for the last one.
     *
     * @throws SQLException when the database fails
     */
    void settle() throws SQLException;

    /**
     * Counts what there is, as databases do by themselves sooner or later.
     *
     * @throws SQLException when the database fails
     */
    void analyze() throws SQLException;

    /**
     * Takes all rows of a table of the database answered last, empties the table, and puts the same rows back the bare
     * way, with all indexes in place.
     *
     * @return what putting them back took
     * @throws SQLException when the database fails
     */
    Insertion insertAgain(String table) throws SQLException;

    @Override
    void close();
}
