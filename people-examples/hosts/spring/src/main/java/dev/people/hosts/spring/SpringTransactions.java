package dev.people.hosts.spring;

import dev.people.jpa.HostTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets People join the transactions of Spring, whichever transaction manager has them. */
final class SpringTransactions extends HostTransactions {
    private final DataSource dataSource;

    SpringTransactions(DataSource dataSource) {
        this.dataSource = new TransactionAwareDataSourceProxy(dataSource);
    }

    @Override
    protected boolean active() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Override
    protected Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    protected void afterCommit(Runnable action) {
        AfterCommit.run(action);
    }
}
