package dev.people.hosts.jta;

import dev.people.jpa.HostTransactions;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The transactions of JTA, over a pool that takes part in them. Thread-safe. */
public final class JtaTransactions extends HostTransactions {
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final DataSource pool;

    /** Over the connections of this pool. */
    public JtaTransactions(TransactionManager manager, TransactionSynchronizationRegistry registry, DataSource pool) {
        this.manager = manager;
        this.registry = registry;
        this.pool = pool;
    }

    @Override
    protected boolean active() {
        int status = registry.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    protected Connection connection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    protected void afterCommit(Runnable action) {
        AfterCommit.run(manager, action);
    }
}
