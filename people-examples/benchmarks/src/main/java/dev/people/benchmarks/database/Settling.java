package dev.people.benchmarks.database;

import java.sql.SQLException;

/** Gets what was written out of the way of a measurement. */
@FunctionalInterface
interface Settling {
    void settle() throws SQLException;
}
