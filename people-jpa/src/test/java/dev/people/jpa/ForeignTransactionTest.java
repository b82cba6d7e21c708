package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.failure.StorageUnavailableException;
import dev.people.profile.BuiltInField;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Connections on which somebody else has a transaction, and hosts that say which. */
class ForeignTransactionTest {
    private static final UserDraft ANNA = UserDraft.builder()
            .set(BuiltInField.USERNAME, "anna")
            .set(BuiltInField.FIRST_NAME, "Anna")
            .set(BuiltInField.LAST_NAME, "Ahlgren")
            .set(BuiltInField.EMAIL, "anna@example.org")
            .build();

    /** As in the pools of many hosts; of one connection, which is to come back. */
    private static HikariDataSource withoutAutoCommit(HikariDataSource database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.getJdbcUrl());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }

    private static HikariDataSource migrated() {
        HikariDataSource database = TestDatabase.h2();
        JpaStorage.migrate(database);
        return database;
    }

    @Test
    void refusesConnectionsThatComeWithAutoCommitOffAndGivesThemBack() throws SQLException {
        try (HikariDataSource database = migrated();
                HikariDataSource off = withoutAutoCommit(database)) {
            for (Runnable start : List.<Runnable>of(
                    () -> JpaStorage.of(off), () -> JpaStorage.migrate(off), () -> JdbcTransactions.of(off)
                            .begin())) {
                assertThatIllegalStateException()
                        .isThrownBy(start::run)
                        .withMessageContainingAll("auto-commit off", "Extend HostTransactions");
            }
            try (Connection back = off.getConnection()) {
                assertThat(back.getAutoCommit()).isFalse();
            }
        }
    }

    /** One connection for all, and handles that do not tell. */
    private static DataSource shared(Connection connection) {
        return fake(DataSource.class, (proxy, method, arguments) -> handle(connection));
    }

    private static Connection handle(Connection connection) {
        return fake(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "close" -> null;
            case "getAutoCommit" -> true;
            case "unwrap" -> connection;
            default -> invoke(connection, method, arguments);
        });
    }

    private static Object invoke(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(ForeignTransactionTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void refusesOneConnectionThatIsHandedOutTwiceBeforeAnythingIsWritten() throws SQLException {
        try (HikariDataSource database = migrated();
                Connection connection = database.getConnection()) {
            DataSource shared = shared(connection);
            JdbcTransactions transactions = JdbcTransactions.of(shared);
            try (JpaStorage storage = JpaStorage.of(transactions);
                    People people = People.on(storage).build()) {
                JdbcTransactions.Transaction open = transactions.begin();
                List<Throwable> thrown = new ArrayList<>();
                Thread other =
                        new Thread(() -> people.as(Actor.system("host")).users().create(ANNA, Activation.NONE));
                other.setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
                other.start();
                join(other);
                open.close();
                assertThat(thrown)
                        .singleElement()
                        .isInstanceOf(IllegalStateException.class)
                        .extracting(Throwable::getMessage)
                        .asString()
                        .contains("one connection twice");
                assertThat(Directory.everybody(storage)).isEmpty();
                people.as(Actor.system("host")).users().create(ANNA, Activation.NONE);
                assertThat(Directory.everybody(storage)).hasSize(1);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whose next connections do not say how they are, as those whose server has gone; counts what is open. */
    private static DataSource broken(DataSource dataSource, AtomicInteger broken, AtomicInteger open) {
        return fake(DataSource.class, (source, method, arguments) -> {
            Connection connection = (Connection) on(dataSource, method, arguments);
            open.incrementAndGet();
            return fake(Connection.class, (self, called, values) -> {
                if (called.getName().equals("getAutoCommit") && broken.getAndDecrement() > 0) {
                    throw new SQLException("The server has gone", "08006");
                }
                if (called.getName().equals("close")) {
                    open.decrementAndGet();
                }
                return on(connection, called, values);
            });
        });
    }

    private static Object on(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    @Test
    void givesBackAConnectionThatDoesNotSayHowItIs() {
        AtomicInteger failing = new AtomicInteger();
        AtomicInteger open = new AtomicInteger();
        try (HikariDataSource database = migrated();
                JpaStorage storage = JpaStorage.of(broken(database, failing, open))) {
            failing.set(1);
            assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> Directory.everybody(storage));
            assertThat(open).hasValue(0);
            assertThat(Directory.everybody(storage)).isEmpty();
        }
    }

    /** A host that says that its connections are in no transaction of anybody. */
    private static HostTransactions outside(DataSource dataSource) {
        return new HostTransactions() {
            @Override
            protected boolean active() {
                return false;
            }

            @Override
            protected Connection connection() throws SQLException {
                return dataSource.getConnection();
            }
        };
    }

    @Test
    void aHostThatAnswersForItsTransactionsMayHaveAutoCommitOff() {
        try (HikariDataSource database = migrated();
                HikariDataSource off = withoutAutoCommit(database);
                JpaStorage storage = JpaStorage.of(outside(off));
                People people = People.on(storage).build()) {
            people.as(Actor.system("host")).users().create(ANNA, Activation.NONE);
            assertThat(TestDatabase.column(database, "select username from people_user"))
                    .containsExactly("anna");
        }
    }

    /** A host that is inside of its transaction. */
    private static HostTransactions inside(Connection connection) {
        return new HostTransactions() {
            @Override
            protected boolean active() {
                return true;
            }

            @Override
            protected Connection connection() {
                return connection;
            }

            @Override
            protected void release(Connection same) {}
        };
    }

    @Test
    void aStorageThatIsOpenedInsideOfATransactionCommitsNothingOfTheHosts() throws SQLException {
        try (HikariDataSource database = migrated();
                Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("update people_license_pool set seat_limit = 7 where name = 'primary'");
            }
            try (JpaStorage storage = JpaStorage.of(inside(connection))) {
                assertThat(storage.isInsideHostTransaction()).isTrue();
            }
            assertThat(connection.isClosed()).isFalse();
            connection.rollback();
            assertThat(TestDatabase.column(database, "select count(seat_limit) from people_license_pool"))
                    .containsExactly("0");
        }
    }

    /** A host that takes connections of its pool for those of its transaction. */
    private static HostTransactions mistaken(DataSource dataSource, AtomicBoolean started) {
        return new HostTransactions() {
            @Override
            protected boolean active() {
                return started.get();
            }

            @Override
            protected Connection connection() throws SQLException {
                return dataSource.getConnection();
            }
        };
    }

    @Test
    void refusesAConnectionThatIsInNoTransactionThoughTheHostSaysSo() {
        AtomicBoolean started = new AtomicBoolean();
        try (HikariDataSource database = migrated();
                JpaStorage storage = JpaStorage.of(mistaken(database, started));
                People people = People.on(storage).build()) {
            assertThat(Directory.everybody(storage)).isEmpty();
            started.set(true);
            assertThatIllegalStateException()
                    .isThrownBy(() -> people.as(Actor.system("host")).users().create(ANNA, Activation.NONE))
                    .withMessageContaining("commits by itself");
            assertThat(TestDatabase.column(database, "select username from people_user"))
                    .isEmpty();
        }
    }

    @Test
    void aConnectionThatIsNotToBeHadIsADatabaseThatIsNotThere() {
        HostTransactions broken = new HostTransactions() {
            @Override
            protected boolean active() {
                return true;
            }

            @Override
            protected Connection connection() throws SQLException {
                throw new SQLException("The pool is closed");
            }
        };
        assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> JpaStorage.of(broken));
        assertThatIllegalStateException()
                .isThrownBy(() -> broken.afterCommit(() -> {}))
                .withMessageContaining("override afterCommit");
    }
}
