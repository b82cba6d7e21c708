package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import dev.people.contract.UserFixture;
import dev.people.failure.KeyTakenException;
import dev.people.failure.StorageException;
import dev.people.failure.StorageUnavailableException;
import dev.people.storage.Storage;
import dev.people.user.User;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class FailuresTest {
    private static final String MARK = "zuzana-kratochvilova";

    static Stream<TestDatabase.Reusable> databases() {
        return Stream.of(TestDatabase.reusable(TestDatabase.h2()), TestDatabase.reusable(TestDatabase.postgres()));
    }

    /** Everything that a log would show of an exception. */
    private static String trace(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    private static void insert(Storage storage, User... users) {
        storage.write(work -> {
            work.users().insert(List.of(users));
            return users.length;
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void quotesNoPersonalValueWhenAKeyIsTaken(TestDatabase.Reusable database) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Level before = root.getLevel();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        try (Storage storage = database.emptied()) {
            User user = UserFixture.named(MARK).user();
            insert(storage, user);
            Throwable thrown = catchThrowable(() -> insert(
                    storage,
                    UserFixture.named(MARK)
                            .withId(UserFixture.ben().user().id())
                            .user()));
            assertThat(thrown).isInstanceOf(KeyTakenException.class);
            assertThat(trace(thrown)).doesNotContain(MARK);
            assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains(MARK));
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void quotesNoPersonalValueWhenOneDoesNotFit(TestDatabase.Reusable database) throws Exception {
        Sql.update(database.dataSource(), "alter table people_user alter column username_key set data type varchar(5)");
        try (Storage storage = database.emptied()) {
            Throwable thrown =
                    catchThrowable(() -> insert(storage, UserFixture.named(MARK).user()));
            assertThat(thrown).isInstanceOf(StorageException.class).hasMessageContaining("22001");
            assertThat(trace(thrown)).doesNotContain(MARK);
        }
    }

    @Test
    void saysThatADatabaseIsGone() {
        HikariDataSource dataSource = TestDatabase.postgres();
        JpaStorage.migrate(dataSource);
        JpaStorage storage = JpaStorage.of(dataSource);
        dataSource.close();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage.<Long>read(work -> work.users().count()));
        storage.close();
    }

    @Test
    void saysThatAServerThatWasKilledInTheMiddleIsUnavailable() throws Exception {
        HikariDataSource dataSource = TestDatabase.postgres();
        JpaStorage.migrate(dataSource);
        try (JpaStorage storage = JpaStorage.of(dataSource)) {
            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() -> storage.write(work -> {
                        work.users().insert(List.of(UserFixture.anna().user()));
                        terminateOthers(dataSource);
                        return work.users().count();
                    }));
            assertThat(storage.<Long>read(work -> work.users().count())).isZero();
        } finally {
            dataSource.close();
        }
    }

    private static void terminateOthers(HikariDataSource dataSource) {
        try {
            Sql.texts(
                    dataSource,
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
