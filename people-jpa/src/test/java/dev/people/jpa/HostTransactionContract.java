package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.Users;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.failure.StorageUnavailableException;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.profile.BuiltInField;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.User;
import dev.people.user.Username;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host with transactions of its own and a pool of one connection: whoever asked for a second one would wait. */
@Timeout(600)
class HostTransactionContract extends TestedDatabase {
    /** The host: its table, its transactions, and People over them. */
    private record Host(HikariDataSource dataSource, JdbcTransactions transactions, JpaStorage storage, People people)
            implements AutoCloseable {
        static Host over(HikariDataSource database) throws SQLException {
            try (database;
                    Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table host_order (number integer primary key)");
                JpaStorage.migrate(database);
            }
            HikariDataSource dataSource = TestDatabase.oneConnection(database);
            JdbcTransactions transactions = JdbcTransactions.of(dataSource);
            JpaStorage storage = JpaStorage.of(transactions);
            return new Host(
                    dataSource,
                    transactions,
                    storage,
                    People.on(storage).executor(ForkJoinPool.commonPool()).build());
        }

        Users users() {
            return people.as(Actor.system("host")).users();
        }

        User create(String username) {
            return users().create(draft(username), Activation.NONE);
        }

        void order(JdbcTransactions.Transaction transaction, int number) throws SQLException {
            try (Statement statement = transaction.connection().createStatement()) {
                statement.executeUpdate("insert into host_order values (" + number + ")");
            }
        }

        List<Integer> orders() throws SQLException {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select number from host_order order by number")) {
                List<Integer> numbers = new ArrayList<>();
                while (rows.next()) {
                    numbers.add(rows.getInt(1));
                }
                return numbers;
            }
        }

        List<String> usernames() {
            return Directory.everybody(storage).stream()
                    .map(user -> user.username().value())
                    .toList();
        }

        @Override
        public void close() {
            people.close();
            dataSource.close();
        }
    }

    private static UserDraft draft(String username) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ahlgren")
                .set(BuiltInField.EMAIL, username + "@example.org")
                .build();
    }

    @Test
    void aChangeCommitsWithTheHost() throws SQLException {
        try (Host host = Host.over(database())) {
            try (JdbcTransactions.Transaction transaction = host.transactions().begin()) {
                host.order(transaction, 1);
                User anna = host.create("anna");
                host.order(transaction, 2);
                host.users().block(anna.id(), BlockReason.OTHER, "ordered too much");
                transaction.commit();
            }
            assertThat(host.orders()).containsExactly(1, 2);
            assertThat(host.usernames()).containsExactly("anna");
            assertThat(host.users().find(Username.of("anna")).orElseThrow().state())
                    .isInstanceOfSatisfying(AccountState.Blocked.class, blocked -> assertThat(blocked.note())
                            .isEqualTo("ordered too much"));
            assertThat(Directory.seatsUsed(host.storage())).isZero();
        }
    }

    @Test
    void aPlanSeesWhatTheHostsTransactionDid() throws SQLException {
        try (Host host = Host.over(database());
                JdbcTransactions.Transaction transaction = host.transactions().begin()) {
            host.create("anna");
            TableRecords records = TableRecords.of(List.of(
                    List.of("username", "first_name", "last_name", "email"),
                    List.of("anna", "Anna", "Ahlgren", "anna@example.org"),
                    List.of("ben", "Ben", "Bauer", "ben@example.org")));
            Plan plan = host.people().as(Actor.system("host")).imports().plan(records, ImportOptions.addAndUpdate());
            assertThat(plan.totals().of(PlanAction.UNCHANGED)).isOne();
            assertThat(plan.totals().of(PlanAction.ADD)).isOne();
            assertThat(transaction.connection().isClosed()).isFalse();
        }
    }

    @Test
    void aChangeIsUndoneWithTheHost() throws SQLException {
        try (Host host = Host.over(database())) {
            host.create("anna");
            Directory before = Directory.of(host.storage());
            try (JdbcTransactions.Transaction transaction = host.transactions().begin()) {
                host.order(transaction, 1);
                host.create("ben");
                host.users()
                        .block(
                                host.users()
                                        .find(Username.of("anna"))
                                        .orElseThrow()
                                        .id(),
                                BlockReason.OTHER,
                                "");
                assertThat(host.usernames()).containsExactly("anna", "ben");
            }
            assertThat(host.orders()).isEmpty();
            assertThat(Directory.of(host.storage())).isEqualTo(before);
        }
    }

    @Test
    void aRefusalLeavesNoTraceInTheHostsTransactionWhichGoesOn() throws SQLException {
        try (Host host = Host.over(database())) {
            host.create("anna");
            Directory before = Directory.of(host.storage());
            try (JdbcTransactions.Transaction transaction = host.transactions().begin()) {
                host.order(transaction, 1);
                assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> host.create("ANNA"));
                host.order(transaction, 2);
                transaction.commit();
            }
            assertThat(host.orders()).containsExactly(1, 2);
            assertThat(Directory.of(host.storage())).isEqualTo(before);
        }
    }

    @Test
    void refusesAPlanAtOnceAndTheHostGoesOn() throws SQLException {
        try (Host host = Host.over(database())) {
            Plan plan = plan(host);
            Directory before = Directory.of(host.storage());
            try (JdbcTransactions.Transaction transaction = host.transactions().begin()) {
                host.order(transaction, 1);
                assertThatIllegalStateException()
                        .isThrownBy(() -> host.people()
                                .as(Actor.system("host"))
                                .plans()
                                .apply(plan, ApplyOptions.defaults().chunks(1)))
                        .withMessageContaining("outside of your transaction");
                transaction.commit();
            }
            assertThat(host.orders()).containsExactly(1);
            assertThat(Directory.of(host.storage())).isEqualTo(before);
        }
    }

    @Test
    void appliesAPlanOverOneConnectionOutsideOfTheHostsTransaction() throws SQLException {
        try (Host host = Host.over(database())) {
            host.people()
                    .as(Actor.system("host"))
                    .plans()
                    .apply(plan(host), ApplyOptions.defaults().chunks(1));
            assertThat(host.usernames()).containsExactly("anna", "ben");
        }
    }

    private static Plan plan(Host host) {
        return host.people()
                .as(Actor.system("host"))
                .imports()
                .plan(
                        TableRecords.lines(
                                "Username,First Name,Last Name,Email",
                                "anna,Anna,Ahlgren,anna@example.org",
                                "ben,Ben,Okafor,ben@example.org"),
                        ImportOptions.addAndUpdate());
    }

    @Test
    void runsWhatWaitsForTheCommitAfterItAndNeverAfterARollback() throws SQLException {
        try (Host host = Host.over(database())) {
            List<String> seen = new ArrayList<>();
            List<String> forgotten = new ArrayList<>();
            try (JdbcTransactions.Transaction transaction = host.transactions().begin()) {
                host.order(transaction, 1);
                host.transactions().afterCommit(() -> seen.add("committed"));
                assertThat(seen).isEmpty();
                transaction.commit();
            }
            try (JdbcTransactions.Transaction transaction = host.transactions().begin()) {
                host.order(transaction, 2);
                host.transactions().afterCommit(() -> forgotten.add("undone"));
            }
            assertThat(seen).containsExactly("committed");
            assertThat(forgotten).isEmpty();
            assertThat(host.orders()).containsExactly(1);
        }
    }

    @Test
    void runsEverythingThatWaitsForTheCommitAlsoWhenOneFails() throws SQLException {
        try (Host host = Host.over(database())) {
            List<String> seen = new ArrayList<>();
            try (JdbcTransactions.Transaction transaction = host.transactions().begin()) {
                host.order(transaction, 1);
                host.transactions().afterCommit(() -> {
                    throw new IllegalArgumentException("first");
                });
                host.transactions().afterCommit(() -> seen.add("second"));
                assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(transaction::commit);
            }
            assertThat(seen).containsExactly("second");
            assertThat(host.orders()).containsExactly(1);
        }
    }

    @Test
    void runsWhatWaitsForTheCommitAlsoWhenTheConnectionCannotBeGivenBack() throws SQLException {
        try (Host host = Host.over(database())) {
            AtomicBoolean broken = new AtomicBoolean();
            JdbcTransactions transactions = JdbcTransactions.of(failing(host.dataSource(), broken));
            List<String> seen = new ArrayList<>();
            try (JdbcTransactions.Transaction transaction = transactions.begin()) {
                host.order(transaction, 1);
                transactions.afterCommit(() -> seen.add("committed"));
                broken.set(true);
                assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(transaction::commit);
            }
            assertThat(seen).containsExactly("committed");
            assertThat(transactions.active()).isFalse();
            assertThat(host.orders()).containsExactly(1);
        }
    }

    /** Whose connections cannot be set back once it is broken. */
    private static DataSource failing(DataSource dataSource, AtomicBoolean broken) {
        return proxy(DataSource.class, (source, method, arguments) -> {
            Object connection = method.invoke(dataSource, arguments);
            return proxy(Connection.class, (self, called, values) -> {
                if (called.getName().equals("setAutoCommit") && broken.get()) {
                    throw new SQLException("The server has gone", "08006");
                }
                return called.invoke(connection, values);
            });
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void anErrorLeavesNoTraceInTheHostsTransactionWhichGoesOn() throws SQLException {
        try (Host host = Host.over(database())) {
            try (JdbcTransactions.Transaction transaction = host.transactions().begin()) {
                host.order(transaction, 1);
                assertThatExceptionOfType(LinkageError.class)
                        .isThrownBy(() -> host.storage().write(work -> {
                            work.pools().take(PoolName.PRIMARY, 1);
                            throw new LinkageError("A class is missing");
                        }));
                transaction.commit();
            }
            assertThat(host.orders()).containsExactly(1);
            assertThat(Directory.seatsUsed(host.storage())).isZero();
        }
    }

    @Test
    void whatWaitsForTheCommitIsOutsideOfTheTransaction() throws SQLException {
        try (Host host = Host.over(database())) {
            List<Boolean> inside = new ArrayList<>();
            try (JdbcTransactions.Transaction transaction = host.transactions().begin()) {
                host.order(transaction, 1);
                host.transactions().afterCommit(() -> {
                    inside.add(host.storage().isInsideHostTransaction());
                    host.create("anna");
                });
                transaction.commit();
            }
            assertThat(inside).containsExactly(false);
            assertThat(host.orders()).containsExactly(1);
            assertThat(host.usernames()).containsExactly("anna");
        }
    }

    @Test
    void aTransactionThatWasCommittedIsOver() throws SQLException {
        try (Host host = Host.over(database())) {
            try (JdbcTransactions.Transaction transaction = host.transactions().begin()) {
                host.order(transaction, 1);
                transaction.commit();
                assertThatIllegalStateException().isThrownBy(transaction::connection);
                assertThatIllegalStateException().isThrownBy(transaction::commit);
                host.create("anna");
            }
            assertThat(host.orders()).containsExactly(1);
            assertThat(host.usernames()).containsExactly("anna");
        }
    }

    @Test
    void refusesATransactionInsideAnotherOneAndGivesTheConnectionBack() throws SQLException {
        try (Host host = Host.over(database())) {
            try (JdbcTransactions.Transaction transaction = host.transactions().begin()) {
                assertThat(host.storage().isInsideHostTransaction()).isTrue();
                assertThatIllegalStateException().isThrownBy(host.transactions()::begin);
                host.order(transaction, 1);
                transaction.commit();
            }
            assertThat(host.storage().isInsideHostTransaction()).isFalse();
            try (Connection connection = host.dataSource().getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
            }
        }
    }
}
