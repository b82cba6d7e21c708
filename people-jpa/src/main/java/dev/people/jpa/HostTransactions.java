package dev.people.jpa;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where People meets the transactions of a host, at one point: a JDBC connection. A host says whether a transaction is
 * under way and which connection it is on; what it then calls of People is committed and undone with its own work:
 *
 * <pre>{@code
 * final class SpringTransactions extends HostTransactions {
 *     private final DataSource dataSource;
 *
 *     SpringTransactions(DataSource dataSource) {
 *         this.dataSource = new TransactionAwareDataSourceProxy(dataSource);
 *     }
 *
 *     protected boolean active() {
 *         return TransactionSynchronizationManager.isSynchronizationActive()
 *                 && TransactionSynchronizationManager.isActualTransactionActive();
 *     }
 *
 *     protected Connection connection() throws SQLException {
 *         return dataSource.getConnection();
 *     }
 * }
 * }</pre>
 *
 * <p><b>Inside a transaction</b> People works on its connection between a savepoint and its release, and neither commits
 * it nor undoes more than its own part. A refusal leaves nothing behind, and the host goes on. A conflict with another
 * transaction, such as a deadlock, is a {@link dev.people.failure.RetryableException}: the host rolls back and begins
 * again. <b>Outside of one</b> People has transactions of its own, and runs them again after a conflict.
 *
 * <p>An {@link SQLException} that one of these methods throws becomes a {@link
 * dev.people.failure.StorageUnavailableException} or another {@link dev.people.failure.StorageException}; any other
 * exception reaches the caller as it is. Implementations are thread-safe; what they answer is about the calling thread.
 */
public abstract class HostTransactions {
    /** For subclasses. */
    protected HostTransactions() {}

    /** Whether the calling thread is inside a transaction of the host, committed and undone by the host. */
    protected abstract boolean active();

    /**
     * Opens a connection as the host's own code does: inside a transaction onto the connection of that transaction,
     * outside of one a fresh connection. People {@linkplain #release gives it back} after each piece of work.
     *
     * @throws SQLException when there is none
     */
    protected abstract Connection connection() throws SQLException;

    /**
     * Gives back what {@link #connection()} answered. Closes it, which must leave the transaction of the host as it is;
     * overridden where closing would end it.
     *
     * @throws SQLException when the database refuses
     */
    protected void release(Connection connection) throws SQLException {
        connection.close();
    }

    /**
     * Works in a transaction of its own, outside of the host's: commits when the work returns, undoes when it throws.
     * {@link #active()} is false when People calls it. As it stands it does so on a fresh {@link #connection()}.
     *
     * @throws SQLException when the database refuses, the commit included
     */
    protected <T> T alone(ConnectionWork<T> work) throws SQLException {
        try (OwnConnection own = own()) {
            T answer = work.run(own.connection());
            own.commit();
            return answer;
        }
    }

    /**
     * Runs an action once the transaction of the host has committed, and never when it is undone; at once outside of one.
     * People calls it from inside, once for each piece of work that has something to tell, for those who listen to changes
     * ({@code People.Builder.onChange}); the host's framework runs the action, after the outermost commit. While it runs,
     * {@link #active()} answers false: what it writes would join a transaction that is over. Where the host undoes a part of
     * its transaction, by a savepoint of its own from before the call, it leaves out the action as well, as far as it is to
     * be exact. As it stands it refuses inside: nobody is to hear of what may still be undone.
     *
     * @throws IllegalStateException inside a transaction, unless overridden
     */
    protected void afterCommit(Runnable action) {
        if (active()) {
            throw new IllegalStateException(
                    "Somebody listens to changes, and " + getClass().getName()
                            + " does not say when the transaction of the host has committed: override afterCommit");
        }
        action.run();
    }

    /** Works on the connection of the host's transaction. */
    final <T> T join(ConnectionWork<T> work) {
        try (Handle handle = new Handle(opened())) {
            if (handle.connection.getAutoCommit()) {
                throw new IllegalStateException(getClass().getName() + " says that a transaction is under way, but its"
                        + " connection commits by itself: answer the connection that the transaction is on");
            }
            return work.run(handle.connection);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** Works in a transaction of its own. */
    final <T> T apart(ConnectionWork<T> work) {
        try {
            return alone(work);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** Whether nobody but People ends the transactions that {@link #alone} has. */
    boolean isOurs() {
        return false;
    }

    OwnConnection own() {
        return OwnConnection.of(opened());
    }

    private Connection opened() {
        try {
            return connection();
        } catch (SQLException e) {
            throw Failures.gone(e);
        }
    }

    private final class Handle implements AutoCloseable {
        private final Connection connection;

        Handle(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() throws SQLException {
            release(connection);
        }
    }
}
