package dev.people.jpa;

import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.TableRecords;
import dev.people.contract.UserFixture;
import dev.people.failure.KeyTakenException;
import dev.people.failure.StorageException;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.RunFailedException;
import dev.people.profile.BuiltInField;
import dev.people.user.User;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Whatever the database says about a row: the values in it reach no exception's message and no line of a log. */
@Timeout(600)
class PrivacyContract extends TestedDatabase {
    private static final String MARKER = "zanzibar";
    /** MariaDB's driver before 3.5.11 repeats errors of the server here, as our README warns. */
    private static final String LOGGER_OF_OLD_DRIVERS = "org.mariadb.jdbc.message.server.ErrorPacket";

    private static final String LONG = MARKER + "x".repeat(1_000);
    /** So many that they are written in the way for many. */
    private static final int MANY = 40;

    private static UserFixture secret() {
        return named(MARKER).withEmployeeId(MARKER + "-7").called("Zanzibar", MARKER);
    }

    private static UserFixture other(int number) {
        return named("other" + number + "." + MARKER);
    }

    private static List<UserFixture> manyAnd(UserFixture last) {
        return Stream.concat(IntStream.range(0, MANY).mapToObj(PrivacyContract::other), Stream.of(last))
                .toList();
    }

    private static void insert(JpaStorage storage, List<UserFixture> users) {
        List<User> accounts = users.stream().map(UserFixture::user).toList();
        storage.<Integer>write(work -> {
            work.users().insert(accounts);
            return accounts.size();
        });
    }

    private static void update(JpaStorage storage, UserFixture user) {
        storage.<Integer>write(work -> {
            work.users().update(List.of(user.user()));
            return 1;
        });
    }

    /** Runs something that fails so, and answers everything that a log would show of it, in lower case. */
    private static String shown(Class<? extends Throwable> type, ThrowingCallable action) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger people = (Logger) LoggerFactory.getLogger("dev.people");
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.INFO);
        people.setLevel(Level.TRACE);
        try {
            Throwable thrown = catchThrowable(action);
            assertThat(thrown).isInstanceOf(type);
            StringWriter shown = new StringWriter();
            show(thrown, new PrintWriter(shown, true));
            lines.list.stream()
                    .filter(line -> !line.getLoggerName().equals(LOGGER_OF_OLD_DRIVERS))
                    .forEach(line -> shown.append(line.getFormattedMessage()).append('\n'));
            return shown.toString().toLowerCase(Locale.ROOT);
        } finally {
            people.setLevel(null);
            root.setLevel(before);
            root.detachAppender(lines);
        }
    }

    /** Causes and suppressed ones stand in the stack trace, the next exceptions of the driver do not. */
    private static void show(Throwable thrown, PrintWriter out) {
        thrown.printStackTrace(out);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                for (SQLException next = sql.getNextException(); next != null; next = next.getNextException()) {
                    next.printStackTrace(out);
                }
            }
        }
    }

    private static void assertTellsNothing(Class<? extends Throwable> type, ThrowingCallable action) {
        assertThat(shown(type, action)).isNotBlank().doesNotContain(MARKER);
    }

    @Test
    void aKeyThatIsTaken() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            try (JpaStorage storage = JpaStorage.of(database)) {
                insert(storage, List.of(secret(), other(MANY)));
                List<UserFixture> losers = List.of(
                        other(99).withUsername(MARKER),
                        other(99).withEmail(MARKER + "@example.org"),
                        other(99).withEmployeeId(MARKER + "-7"),
                        other(99).withId(UserFixture.idOf(MARKER)));
                for (UserFixture loser : losers) {
                    assertTellsNothing(KeyTakenException.class, () -> insert(storage, List.of(loser)));
                    assertTellsNothing(KeyTakenException.class, () -> insert(storage, manyAnd(loser)));
                }
                assertTellsNothing(
                        KeyTakenException.class,
                        () -> update(storage, other(MANY).withUsername(MARKER)));
            }
        }
    }

    @Test
    void aValueThatDoesNotFit() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            try (JpaStorage storage = JpaStorage.of(database)) {
                insert(storage, List.of(secret()));
                UserFixture big = other(99).with(BuiltInField.CITY, LONG);
                assertTellsNothing(StorageException.class, () -> insert(storage, List.of(big)));
                assertTellsNothing(StorageException.class, () -> insert(storage, manyAnd(big)));
                assertTellsNothing(
                        StorageException.class, () -> update(storage, secret().with(BuiltInField.CITY, LONG)));
            }
        }
    }

    /** PostgreSQL then tells the whole row. */
    @Test
    void aConstraintOfTheHosts() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            refuse(database, "forbidden");
            try (JpaStorage storage = JpaStorage.of(database)) {
                insert(storage, List.of(secret()));
                UserFixture refused = other(99).with(BuiltInField.CITY, "forbidden");
                assertTellsNothing(StorageException.class, () -> insert(storage, List.of(refused)));
                assertTellsNothing(StorageException.class, () -> insert(storage, manyAnd(refused)));
                assertTellsNothing(
                        StorageException.class, () -> update(storage, secret().with(BuiltInField.CITY, "forbidden")));
            }
        }
    }

    private static void refuse(HikariDataSource database, String city) {
        TestDatabase.execute(
                database, "alter table people_user add constraint host_check check (city <> '" + city + "')");
    }

    @Test
    void aRefusalAndAFailureOfTheFacade() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            refuse(database, "forbidden");
            try (JpaStorage storage = JpaStorage.of(database);
                    People people = People.on(storage).build()) {
                PeopleAs acting = people.as(Actor.system("test"));
                acting.users().create(draft("Lisbon"), Activation.NONE);
                assertTellsNothing(
                        RejectedException.class, () -> acting.users().create(draft("Lisbon"), Activation.NONE));
                UserDraft refused = draft("forbidden").with(BuiltInField.USERNAME, "second." + MARKER);
                UserDraft other = refused.with(BuiltInField.EMAIL, "second." + MARKER + "@example.org");
                assertTellsNothing(StorageException.class, () -> acting.users().create(other, Activation.NONE));
                assertTellsNothing(RunFailedException.class, () -> apply(acting));
            }
        }
    }

    private static UserDraft draft(String city) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, MARKER)
                .set(BuiltInField.FIRST_NAME, "Zanzibar")
                .set(BuiltInField.LAST_NAME, MARKER)
                .set(BuiltInField.EMAIL, MARKER + "@example.org")
                .set(BuiltInField.CITY, city)
                .build();
    }

    private static void apply(PeopleAs acting) {
        List<String> lines = new ArrayList<>(List.of("Username,First Name,Last Name,Email,City"));
        for (int i = 0; i < MANY; i++) {
            String name = "row" + i + "." + MARKER;
            lines.add(name + ",Zanzibar," + MARKER + "," + name + "@example.org," + (i == MANY - 1 ? "forbidden" : ""));
        }
        Plan plan =
                acting.imports().plan(TableRecords.lines(lines.toArray(String[]::new)), ImportOptions.addAndUpdate());
        acting.plans().apply(plan, ApplyOptions.defaults());
    }
}
