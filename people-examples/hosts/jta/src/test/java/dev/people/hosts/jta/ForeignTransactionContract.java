package dev.people.hosts.jta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.people.People;
import dev.people.contract.Directory;
import dev.people.jpa.JpaStorage;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Storage that knows nothing of the transactions of JTA, or a pool that does not, inside of such a transaction. */
@Timeout(120)
abstract class ForeignTransactionContract {
    /** An empty database. */
    abstract UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> database() throws SQLException;

    @Test
    void refusesTheBareDataSourceInATransactionThatHasBegun() throws Exception {
        try (Host host = Host.over(database(), 1);
                People bare = People.on(JpaStorage.of(host.jta().pool())).build()) {
            Directory before = Directory.of(host.jta().storage());
            try (OpenTransaction transaction = host.begin()) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> Host.create(bare, "anna"))
                        .withMessageContaining("auto-commit off")
                        .withMessageContaining("JpaStorage.of(HostTransactions)");
                transaction.commit();
            }
            assertThat(Directory.of(host.jta().storage())).isEqualTo(before);
            Host.create(bare, "anna");
            assertThat(host.usernames()).containsExactly("anna");
        }
    }

    @Test
    void refusesTheBareDataSourceInATransactionThatHasWrittenAlready() throws Exception {
        try (Host host = Host.over(database(), 1);
                People bare = People.on(JpaStorage.of(host.jta().pool())).build()) {
            try (OpenTransaction undone = host.begin()) {
                host.order(1);
                assertThatIllegalStateException().isThrownBy(() -> Host.create(bare, "anna"));
                undone.undo();
            }
            assertThat(host.orders()).isEmpty();
            try (OpenTransaction transaction = host.begin()) {
                host.order(2);
                assertThatIllegalStateException().isThrownBy(() -> Host.create(bare, "anna"));
                transaction.commit();
            }
            assertThat(host.orders()).containsExactly(2);
            assertThat(host.usernames()).isEmpty();
        }
    }

    @Test
    void refusesToOpenStorageOverTheBareDataSourceInATransaction() throws Exception {
        try (Host host = Host.over(database(), 1);
                OpenTransaction transaction = host.begin()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> JpaStorage.of(host.jta().pool()))
                    .withMessageContaining("auto-commit off");
            transaction.commit();
        }
    }

    @Test
    void refusesToMigrateInATransaction() throws Exception {
        try (AgroalDataSource pool = JtaHost.pool(database(), 2)) {
            try (OpenTransaction transaction = OpenTransaction.begin(JtaHost.manager())) {
                assertThatIllegalStateException().isThrownBy(() -> JpaStorage.migrate(pool));
                transaction.commit();
            }
            JpaStorage.migrate(pool);
        }
    }

    @Test
    void refusesAPoolThatTakesNoPartInTheTransaction() throws Exception {
        UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> database = database();
        try (Host host = Host.over(database, 1);
                AgroalDataSource apart = AgroalDataSource.from(
                        new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(1)
                                .connectionFactoryConfiguration(database)));
                People people =
                        People.on(JpaStorage.of(JtaHost.transactions(apart))).build()) {
            try (OpenTransaction transaction = host.begin()) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> Host.create(people, "anna"))
                        .withMessageContaining("commits by itself");
                transaction.commit();
            }
            assertThat(host.usernames()).isEmpty();
        }
    }
}
