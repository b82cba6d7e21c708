package dev.people.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A point in a transaction from which on People undoes its own work. Set by statements: of the methods of JDBC for it,
 * PostgreSQL's driver allows none in a distributed transaction.
 */
record SqlSavepoint(Connection connection, String name) {
    static SqlSavepoint set(Connection connection, String name) throws SQLException {
        SqlSavepoint savepoint = new SqlSavepoint(connection, name);
        savepoint.execute("savepoint " + name);
        return savepoint;
    }

    void release() throws SQLException {
        execute("release savepoint " + name);
    }

    /** Undoes what was done since, and gives up what was locked; MariaDB keeps the locks. */
    void undo() throws SQLException {
        execute("rollback to savepoint " + name);
    }

    /** Undoes what was done since; where that fails, the cause of undoing it carries why. */
    void undo(Throwable cause) {
        try {
            undo();
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
