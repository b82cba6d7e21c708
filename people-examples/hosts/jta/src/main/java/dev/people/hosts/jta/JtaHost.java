package dev.people.hosts.jta;

import com.arjuna.ats.jta.common.JTAEnvironmentBean;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import dev.people.People;
import dev.people.jpa.JpaStorage;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** People over a pool of Agroal that takes part in the transactions of Narayana. Thread-safe. */
public record JtaHost(AgroalDataSource pool, JtaTransactions transactions, JpaStorage storage, People people)
        implements AutoCloseable {
    private static final JTAEnvironmentBean JTA = jtaPropertyManager.getJTAEnvironmentBean();

    /** What begins and ends transactions, one for all hosts of the process. */
    public static TransactionManager manager() {
        return JTA.getTransactionManager();
    }

    /** Opens a pool of this many connections to a database. */
    public static AgroalDataSource pool(
            UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> database, int connections) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(connections)
                        .acquisitionTimeout(Duration.ofSeconds(2))
                        .transactionIntegration(new NarayanaTransactionIntegration(
                                manager(), JTA.getTransactionSynchronizationRegistry()))
                        .connectionFactoryConfiguration(database)));
    }

    /** The transactions of this process, on the connections of this pool. */
    static JtaTransactions transactions(AgroalDataSource pool) {
        return new JtaTransactions(manager(), JTA.getTransactionSynchronizationRegistry(), pool);
    }

    /** Starts over a pool, outside of transactions: the migration has some of its own. */
    public static JtaHost over(AgroalDataSource pool) {
        JpaStorage.migrate(pool);
        JtaTransactions transactions = transactions(pool);
        JpaStorage storage = JpaStorage.of(transactions);
        return new JtaHost(pool, transactions, storage, People.on(storage).build());
    }

    /** Closes People, and then the pool that it works on. */
    @Override
    public void close() {
        people.close();
        pool.close();
    }
}
