package dev.people.jpa;

import dev.people.failure.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection taken for one transaction and given back as it was. Closed without a commit it is undone. */
final class OwnConnection implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommit;
    private boolean committed;

    private OwnConnection(Connection connection, boolean autoCommit) {
        this.connection = connection;
        this.autoCommit = autoCommit;
    }

    static OwnConnection open(DataSource dataSource) {
        Connection connection = connect(dataSource);
        try {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            return new OwnConnection(connection, autoCommit);
        } catch (SQLException e) {
            StorageException failure = Failures.of(e);
            close(connection, failure);
            throw failure;
        }
    }

    private static Connection connect(DataSource dataSource) {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw Failures.gone(e);
        }
    }

    private static void close(Connection connection, StorageException cause) {
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
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
