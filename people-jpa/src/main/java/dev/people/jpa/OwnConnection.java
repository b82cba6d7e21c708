package dev.people.jpa;

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
        try {
            Connection connection = dataSource.getConnection();
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            return new OwnConnection(connection, autoCommit);
        } catch (SQLException e) {
            throw Failures.of(e);
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
