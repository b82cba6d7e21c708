package dev.people.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The point in a host's transaction from which on People undoes its own work. Set by statements: of the methods of JDBC
 * for it, PostgreSQL's driver allows none in a distributed transaction.
 */
record HostSavepoint(Connection connection) {
    private static final String NAME = "people_savepoint";

    static HostSavepoint set(Connection connection) throws SQLException {
        HostSavepoint savepoint = new HostSavepoint(connection);
        savepoint.execute("savepoint " + NAME);
        return savepoint;
    }

    void release() throws SQLException {
        execute("release savepoint " + NAME);
    }

    /** Undoes what was done since; where that fails, the cause of undoing it carries why. */
    void undo(Exception cause) {
        try {
            execute("rollback to savepoint " + NAME);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
