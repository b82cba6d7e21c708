package dev.people.jpa;

import static dev.people.contract.UserFixture.anna;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.actor.Actor;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.failure.StorageUnavailableException;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.RunFailedException;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.Username;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases that are down, or go down while somebody works. */
@Timeout(600)
class UnavailableTest {
    private static Object insert(Work work) {
        work.users().insert(List.of(anna().user()));
        return "inserted";
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setConnectionTimeout(1_000);
        return new HikariDataSource(config);
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        return pool(server.getJdbcUrl("postgres", "postgres"));
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertUnavailable(Storage storage) {
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> storage.<Object>write(UnavailableTest::insert))
                .withMessageStartingWith("The database is not there or went away");
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> storage.<Long>read(work -> work.users().count()));
    }

    @Test
    void aServerThatWasStopped() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        try (HikariDataSource database = pool(server)) {
            JpaStorage.migrate(database);
            try (JpaStorage storage = JpaStorage.of(database);
                    People people = People.on(storage).build()) {
                stop(server);
                assertUnavailable(storage);
                assertThatExceptionOfType(StorageUnavailableException.class)
                        .isThrownBy(
                                () -> people.as(Actor.system("test")).users().find(Username.of("anna")));
                assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> JpaStorage.of(database));
                assertThatExceptionOfType(StorageUnavailableException.class)
                        .isThrownBy(() -> JpaStorage.migrate(database));
            }
            PGSimpleDataSource bare = new PGSimpleDataSource();
            bare.setUrl(database.getJdbcUrl());
            assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> JpaStorage.of(bare));
            assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> JpaStorage.migrate(bare));
        }
    }

    @Test
    void aServerThatBreaksOffATransaction() {
        try (HikariDataSource database = TestDatabase.postgres()) {
            JpaStorage.migrate(database);
            try (JpaStorage storage = JpaStorage.of(database)) {
                assertThatExceptionOfType(StorageUnavailableException.class)
                        .isThrownBy(() -> storage.<Long>write(work -> {
                            breakOff(database, insert(work));
                            return work.users().count();
                        }));
                assertThat(Directory.everybody(storage)).isEmpty();
            }
        }
    }

    @Test
    void aServerThatIsGoneAtTheCommit() {
        try (HikariDataSource database = TestDatabase.postgres()) {
            JpaStorage.migrate(database);
            try (JpaStorage storage = JpaStorage.of(database)) {
                assertThatExceptionOfType(StorageUnavailableException.class)
                        .isThrownBy(() -> storage.<Object>write(work -> breakOff(database, insert(work))));
                assertThat(Directory.everybody(storage)).isEmpty();
            }
        }
    }

    private static Object breakOff(HikariDataSource database, Object answer) {
        TestDatabase.execute(
                database,
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
        return answer;
    }

    @Test
    void aPoolThatIsClosedWhileAPlanIsCarriedOut() {
        HikariDataSource database = TestDatabase.h2();
        JpaStorage.migrate(database);
        try (JpaStorage storage = JpaStorage.of(database);
                People people = People.on(storage).build()) {
            Plan plan = people.as(Actor.system("test"))
                    .imports()
                    .plan(
                            TableRecords.lines(
                                    "Username,First Name,Last Name,Email",
                                    "anna,Anna,Ahlgren,anna@example.org",
                                    "ben,Ben,Okafor,ben@example.org"),
                            ImportOptions.addAndUpdate());
            ApplyOptions options = ApplyOptions.defaults().chunks(1).listener(progress -> database.close());
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> people.as(Actor.system("test")).plans().apply(plan, options))
                    .withCauseInstanceOf(StorageUnavailableException.class)
                    .satisfies(thrown ->
                            assertThat(thrown.applied().of(RowResult.ADDED)).isEqualTo(1));
        }
    }

    @Test
    void aPoolThatWasClosed() {
        HikariDataSource database = TestDatabase.h2();
        JpaStorage.migrate(database);
        try (JpaStorage storage = JpaStorage.of(database)) {
            database.close();
            assertUnavailable(storage);
            assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> JpaStorage.of(database));
            assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> JpaStorage.migrate(database));
        }
    }

    @Test
    void aPoolWithoutAFreeConnection() {
        try (HikariDataSource database = TestDatabase.h2()) {
            JpaStorage.migrate(database);
            try (HikariDataSource one = TestDatabase.oneConnection(database);
                    JpaStorage storage = JpaStorage.of(one);
                    JpaStorage waiting = JpaStorage.of(one)) {
                assertThat(storage.<Boolean>write(work -> {
                            assertUnavailable(waiting);
                            return true;
                        }))
                        .isTrue();
                assertThat(Directory.everybody(waiting)).isEmpty();
            }
        }
    }

    @Test
    void aPoolThatIsTooSmallToMigrate() {
        try (HikariDataSource database = TestDatabase.h2();
                HikariDataSource one = TestDatabase.oneConnection(database)) {
            assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> JpaStorage.migrate(one));
        }
    }

    @Test
    void anH2ThatIsShutDownDuringATransaction() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl("jdbc:h2:mem:shutdown;DB_CLOSE_DELAY=-1");
        JpaStorage.migrate(dataSource);
        try (JpaStorage storage = JpaStorage.of(dataSource)) {
            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() -> storage.<Object>write(work -> {
                        Object answer = insert(work);
                        TestDatabase.execute(dataSource, "shutdown immediately");
                        work.users().count();
                        return answer;
                    }));
        }
    }
}
