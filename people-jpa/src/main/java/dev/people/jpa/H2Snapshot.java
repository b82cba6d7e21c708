package dev.people.jpa;

import java.sql.Connection;
import java.sql.SQLException;

/** One state of the data on H2, where the isolation belongs to the connection and goes back when the transaction is over. */
final class H2Snapshot {
    /** H2's own, beyond those of JDBC: all tables as they are at one moment. */
    private static final int SNAPSHOT = 6;

    private H2Snapshot() {}

    /** Before the first statement and behind the last one: setting the isolation commits. */
    static Access.Begun begin(Connection connection) throws SQLException {
        int before = connection.getTransactionIsolation();
        connection.setTransactionIsolation(SNAPSHOT);
        return () -> connection.setTransactionIsolation(before);
    }
}
