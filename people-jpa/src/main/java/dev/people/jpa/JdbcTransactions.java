package dev.people.jpa;

import dev.people.failure.StorageException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Transactions over a plain data source. A host that has no other transactions opens them here, and what it calls of
 * People on the same thread takes part:
 *
 * <pre>{@code
 * try (JdbcTransactions.Transaction tx = transactions.begin()) {
 *     saveOrder(tx.connection());
 *     people.as(actor).users().block(id, BlockReason.OTHER, "ordered too much");
 *     tx.commit();
 * }
 * }</pre>
 */
public final class JdbcTransactions extends HostTransactions {
    private final PlainSource source;
    /** Of this instance, never static: two directories in one process do not meet. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    private JdbcTransactions(DataSource dataSource) {
        this.source = new PlainSource(dataSource);
    }

    /** Over this data source. */
    public static JdbcTransactions of(DataSource dataSource) {
        return new JdbcTransactions(Objects.requireNonNull(dataSource, "dataSource"));
    }

    /**
     * Begins a transaction for the calling thread.
     *
     * @throws IllegalStateException inside another one, also of another framework as far as that shows
     */
    public Transaction begin() {
        if (current.get() != null) {
            throw new IllegalStateException("This thread is inside a transaction already");
        }
        Transaction transaction = new Transaction(own());
        current.set(transaction);
        return transaction;
    }

    @Override
    public boolean active() {
        return current.get() != null;
    }

    @Override
    protected Connection connection() {
        return underWay().connection();
    }

    /** The transaction gives it back when it is over. */
    @Override
    protected void release(Connection connection) {}

    @Override
    OwnConnection own() {
        return source.open();
    }

    @Override
    boolean isOurs() {
        return true;
    }

    private Transaction underWay() {
        Transaction transaction = current.get();
        if (transaction == null) {
            throw new IllegalStateException("This thread is not inside a transaction");
        }
        return transaction;
    }

    @Override
    public void afterCommit(Runnable action) {
        Transaction transaction = current.get();
        if (transaction == null) {
            action.run();
        } else {
            transaction.actions.add(action);
        }
    }

    /** One transaction of the host; over when it is committed or closed, undone when closed first. For one thread. */
    public final class Transaction implements AutoCloseable {
        private final OwnConnection own;
        private final List<Runnable> actions = new ArrayList<>();
        private boolean over;

        private Transaction(OwnConnection own) {
            this.own = own;
        }

        /**
         * The connection, for the host's own statements.
         *
         * @throws IllegalStateException when the transaction is over
         */
        public Connection connection() {
            requireUnderWay();
            return own.connection();
        }

        /**
         * Commits and gives the connection back, then runs what waits for that, each also when the one before has thrown.
         *
         * @throws StorageException when the commit fails, or the connection cannot be given back afterwards
         * @throws RuntimeException what one of those that waited has thrown first; committed is committed
         * @throws IllegalStateException when the transaction is over
         */
        public void commit() {
            requireUnderWay();
            own.commit();
            List<Runnable> rest = new ArrayList<>(actions);
            rest.add(0, this::end);
            runAll(rest);
        }

        private void runAll(List<Runnable> actions) {
            RuntimeException first = null;
            for (Runnable action : actions) {
                try {
                    action.run();
                } catch (RuntimeException e) {
                    if (first == null) {
                        first = e;
                    } else {
                        first.addSuppressed(e);
                    }
                }
            }
            if (first != null) {
                throw first;
            }
        }

        @Override
        public void close() {
            if (!over) {
                end();
            }
        }

        private void end() {
            over = true;
            current.remove();
            own.close();
        }

        private void requireUnderWay() {
            if (over) {
                throw new IllegalStateException("The transaction is over: begin another one");
            }
        }
    }
}
