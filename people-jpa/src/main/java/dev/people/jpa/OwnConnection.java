package dev.people.jpa;

import dev.people.failure.StorageException;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection taken for one transaction and given back as it was. Closed without a commit it is undone. */
final class OwnConnection implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommit;
    private final Runnable afterwards;
    private boolean committed;

    private OwnConnection(Connection connection, boolean autoCommit, Runnable afterwards) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.afterwards = afterwards;
    }

    /** A connection that nobody else has a transaction on. */
    static OwnConnection of(Connection connection) {
        return of(connection, () -> {});
    }

    /**
     * The same, and what is to be done just before others may have the connection.
     */
    static OwnConnection of(Connection connection, Runnable afterwards) {
        try {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            return new OwnConnection(connection, autoCommit, afterwards);
        } catch (SQLException e) {
            StorageException failure = Failures.of(e);
            afterwards.run();
            close(connection, failure);
            throw failure;
        }
    }

    private static void close(Connection connection, RuntimeException cause) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    Connection connection() {
        return connection;
    }

    void commit() {
        try {
            connection.commit();
            committed = true;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** What is thrown here is added to what was thrown before by the try statement that closes. */
    @Override
    public void close() {
        try (connection) {
            reset();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private void reset() throws SQLException {
        try {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(autoCommit);
        } finally {
            afterwards.run();
        }
    }
}
