package dev.people.hosts.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.Users;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.jpa.JdbcTransactions;
import dev.people.jpa.JpaStorage;
import dev.people.profile.BuiltInField;
import dev.people.user.UserQuery;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pool of connections, and what of it would not be safe. */
class PoolTest {
    @TempDir
    private Path folder;

    private HikariDataSource pool(TestedDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.emptyIn(folder));
        JpaStorage.migrate(pool);
        return pool;
    }

    /** The same database behind other settings. */
    private static HikariDataSource like(HikariDataSource pool, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(pool.getJdbcUrl());
        config.setAutoCommit(autoCommit);
        return new HikariDataSource(config);
    }

    private static Users users(People people) {
        return people.as(Actor.system("test")).users();
    }

    private static UserDraft draft(String username) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ahlgren")
                .set(BuiltInField.EMAIL, username + "@example.org")
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void transactionsOfPlainJdbcAreJoined(TestedDatabase database) {
        try (HikariDataSource pool = pool(database)) {
            JdbcTransactions transactions = JdbcTransactions.of(pool);
            try (People people = People.on(JpaStorage.of(transactions)).build()) {
                try (JdbcTransactions.Transaction undone = transactions.begin()) {
                    users(people).create(draft("anna"), Activation.NONE);
                    assertThat(undone.connection()).isNotNull();
                }
                try (JdbcTransactions.Transaction kept = transactions.begin()) {
                    users(people).create(draft("ben"), Activation.NONE);
                    kept.commit();
                }
                assertThat(users(people).page(UserQuery.all(10)))
                        .extracting(user -> user.username().value())
                        .containsExactly("ben");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAPoolWithAutoCommitOffAndSaysWhatToDo(TestedDatabase database) {
        try (HikariDataSource pool = pool(database);
                HikariDataSource off = like(pool, false)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> JpaStorage.of(off))
                    .withMessageContaining("HostTransactions")
                    .withMessageContaining("switch its auto-commit on");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAConnectionThatIsHandedOutTwice(TestedDatabase database) throws Exception {
        try (HikariDataSource pool = pool(database);
                Connection connection = pool.getConnection()) {
            JdbcTransactions transactions = JdbcTransactions.of(always(connection));
            try (People people = People.on(JpaStorage.of(transactions)).build();
                    People other = People.on(JpaStorage.of(pool)).build();
                    JdbcTransactions.Transaction open = transactions.begin()) {
                users(people).create(draft("anna"), Activation.NONE);
                Thread thread = new Thread(() -> assertThatIllegalStateException()
                        .isThrownBy(() -> users(people).create(draft("ben"), Activation.NONE))
                        .withMessageContaining("hands out one connection twice"));
                Throwable[] failed = new Throwable[1];
                thread.setUncaughtExceptionHandler((some, e) -> failed[0] = e);
                thread.start();
                thread.join();
                assertThat(failed[0]).isNull();
                open.commit();
                assertThat(users(other).page(UserQuery.all(10)))
                        .extracting(user -> user.username().value())
                        .containsExactly("anna");
            }
        }
    }

    /** A data source that hands out this connection, whoever asks. */
    private static DataSource always(Connection connection) {
        Connection unclosed = (Connection) Proxy.newProxyInstance(
                PoolTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return (DataSource) Proxy.newProxyInstance(
                PoolTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> unclosed);
    }
}
