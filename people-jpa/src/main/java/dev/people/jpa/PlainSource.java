package dev.people.jpa;

import dev.people.failure.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A data source on which People has transactions of its own. A connection that somebody else has a transaction on is
 * refused before anything is written: People would commit what is not its own, or write what survives the other's rollback.
 * Thread-safe.
 */
final class PlainSource {
    private static final String REMEDY =
            ". Extend HostTransactions, which takes some ten lines, and use JpaStorage.of(HostTransactions)";

    private final DataSource dataSource;
    private final SpringTransaction spring = SpringTransaction.look();
    private final Set<Connection> inUse =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    PlainSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes a connection for one transaction.
     *
     * @throws IllegalStateException when somebody else has a transaction on it
     */
    OwnConnection open() {
        if (spring.isUnderWayOn(dataSource)) {
            throw new IllegalStateException(
                    "A transaction of Spring is under way on this data source: what People writes"
                            + " beside it would stay when that is undone" + REMEDY);
        }
        Connection connection = connect();
        Connection physical = physical(connection);
        if (!inUse.add(physical)) {
            throw new IllegalStateException(
                    "The data source hands out one connection twice at the same time, and People"
                            + " would commit what is not its own. Use a pool of connections");
        }
        if (!comesInAutoCommit(connection, physical)) {
            giveBack(connection, physical);
            throw new IllegalStateException("The data source handed out a connection with auto-commit off, as inside a"
                    + " transaction of Spring or JTA: People would commit what is not its own" + REMEDY
                    + "; or, where only the pool is set so, switch its auto-commit on");
        }
        return OwnConnection.of(connection, () -> inUse.remove(physical));
    }

    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw Failures.gone(e);
        }
    }

    /** What a pool hands out is a handle; who cannot be looked behind is taken as it is. */
    private static Connection physical(Connection connection) {
        try {
            return connection.unwrap(Connection.class);
        } catch (SQLException e) {
            return connection;
        }
    }

    private boolean comesInAutoCommit(Connection connection, Connection physical) {
        try {
            return connection.getAutoCommit();
        } catch (SQLException e) {
            StorageException failure = Failures.of(e);
            try {
                giveBack(connection, physical);
            } catch (StorageException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
    }

    private void giveBack(Connection connection, Connection physical) {
        inUse.remove(physical);
        try {
            connection.close();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
