package dev.people.jpa;

import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.contract.Directory;
import dev.people.contract.UserFixture;
import dev.people.failure.KeyTakenException;
import dev.people.failure.RetryableException;
import dev.people.failure.StaleVersionException;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.User;
import dev.people.user.UserRepository;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes, each with a storage of its own, get in each other's way in one database. */
@Timeout(600)
class ConflictContract extends TestedDatabase {
    /** The same database at REPEATABLE READ. */
    protected HikariDataSource repeatableRead(HikariDataSource database) {
        return TestDatabase.repeatableRead(database);
    }

    /** Both nodes, over the same database. */
    record Nodes(HikariDataSource database, JpaStorage one, JpaStorage other) implements AutoCloseable {
        static Nodes over(HikariDataSource database) {
            JpaStorage.migrate(database);
            return new Nodes(database, JpaStorage.of(database), JpaStorage.of(database));
        }

        List<Object> outcomes(Function<Work, Object> first, Function<Work, Object> second) throws InterruptedException {
            return Pair.outcomes(() -> one.<Object>write(first), () -> other.<Object>write(second));
        }

        @Override
        public void close() {
            one.close();
            other.close();
            database.close();
        }
    }

    static void insert(Storage storage, UserFixture... users) {
        storage.<Integer>write(work -> {
            work.users().insert(List.of(users).stream().map(UserFixture::user).toList());
            return users.length;
        });
    }

    private static Function<Work, Object> inserting(Pair pair, UserFixture user) {
        return work -> {
            pair.meet();
            work.users().insert(List.of(user.user()));
            return "inserted";
        };
    }

    private static void assertOneIsIn(List<Object> outcomes, KeyTakenException.Key key) {
        assertThat(outcomes).filteredOn("inserted"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(KeyTakenException.class::isInstance)
                .hasSize(1)
                .first()
                .extracting(thrown -> ((KeyTakenException) thrown).key())
                .isEqualTo(key);
    }

    @Test
    void oneOfTwoGetsAUsername() throws InterruptedException {
        try (Nodes nodes = Nodes.over(database())) {
            Pair pair = new Pair();
            List<Object> outcomes =
                    nodes.outcomes(inserting(pair, anna()), inserting(pair, ben().withUsername("ANNA")));
            assertOneIsIn(outcomes, KeyTakenException.Key.USERNAME);
            assertThat(Directory.everybody(nodes.one())).hasSize(1);
        }
    }

    @Test
    void oneOfTwoGetsAnAddress() throws InterruptedException {
        try (Nodes nodes = Nodes.over(database())) {
            Pair pair = new Pair();
            List<Object> outcomes =
                    nodes.outcomes(inserting(pair, anna()), inserting(pair, ben().withEmail("ANNA@example.org")));
            assertOneIsIn(outcomes, KeyTakenException.Key.EMAIL);
            assertThat(Directory.everybody(nodes.one())).hasSize(1);
        }
    }

    @Test
    void oneOfTwoWhoReadTheSameVersionIsStale() throws InterruptedException {
        try (Nodes nodes = Nodes.over(database())) {
            insert(nodes.one(), anna());
            User read =
                    nodes.one().read(work -> work.users().find(idOf("anna"))).orElseThrow();
            Pair pair = new Pair();
            Function<Work, Object> update = work -> {
                pair.meet();
                work.users().update(List.of(read));
                return "updated";
            };
            List<Object> outcomes = nodes.outcomes(update, update);
            assertThat(outcomes).filteredOn("updated"::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(StaleVersionException.class::isInstance)
                    .hasSize(1);
            assertThat(version(nodes.one(), "anna")).isEqualTo(1);
        }
    }

    private static long version(Storage storage, String username) {
        return storage.read(work -> work.users().find(idOf(username)))
                .orElseThrow()
                .revision()
                .version();
    }

    private static void touch(UserRepository users, String username) {
        users.update(List.of(users.find(idOf(username)).orElseThrow()));
    }

    /** Each has changed one account and waits for the other one's: a deadlock, unless one gives way. */
    private static Function<Work, Object> crossing(Pair pair, AtomicInteger runs, String first, String second) {
        return work -> {
            if (runs.incrementAndGet() > 2) {
                Pair.letTheOtherOneFinish();
            }
            touch(work.users(), first);
            pair.meet();
            touch(work.users(), second);
            return "done";
        };
    }

    @Test
    void runsTheOneWhoLostADeadlockAgain() throws InterruptedException {
        try (Nodes nodes = Nodes.over(database())) {
            insert(nodes.one(), anna(), ben());
            Pair pair = new Pair();
            AtomicInteger runs = new AtomicInteger();
            List<Object> outcomes =
                    nodes.outcomes(crossing(pair, runs, "anna", "ben"), crossing(pair, runs, "ben", "anna"));
            assertThat(outcomes).containsExactly("done", "done");
            assertThat(runs).hasValueGreaterThan(2);
            assertThat(version(nodes.one(), "anna")).isEqualTo(2);
            assertThat(version(nodes.one(), "ben")).isEqualTo(2);
        }
    }

    @Test
    void tellsAHostWhoLostADeadlockToRunItsTransactionAgain() throws InterruptedException {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            JdbcTransactions transactions = JdbcTransactions.of(database);
            try (JpaStorage storage = JpaStorage.of(transactions)) {
                insert(storage, anna(), ben());
                Pair pair = new Pair();
                List<Object> outcomes = Pair.outcomes(
                        () -> inHostTransaction(
                                transactions, storage, crossing(pair, new AtomicInteger(), "anna", "ben")),
                        () -> inHostTransaction(
                                transactions, storage, crossing(pair, new AtomicInteger(), "ben", "anna")));
                assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(RetryableException.class::isInstance)
                        .hasSize(1)
                        .first()
                        .extracting(thrown -> ((RetryableException) thrown).getMessage())
                        .asString()
                        .contains("roll this one back and run it again");
                assertThat(version(storage, "anna")).isEqualTo(1);
                assertThat(inHostTransaction(transactions, storage, crossing(pair, new AtomicInteger(), "anna", "ben")))
                        .isEqualTo("done");
                assertThat(version(storage, "ben")).isEqualTo(2);
            }
        }
    }

    private static Object inHostTransaction(
            JdbcTransactions transactions, Storage storage, Function<Work, Object> work) {
        try (JdbcTransactions.Transaction transaction = transactions.begin()) {
            Object answer = storage.<Object>write(work);
            transaction.commit();
            return answer;
        }
    }

    /** At this isolation the one who comes second does not wait and go on: it fails, and is run again. */
    @Test
    void runsTheOneWhoLostASerializationFailureAgain() throws InterruptedException {
        try (HikariDataSource database = database();
                Nodes nodes = Nodes.over(repeatableRead(database))) {
            insert(nodes.one(), anna());
            Pair pair = new Pair();
            AtomicInteger runs = new AtomicInteger();
            Function<Work, Object> touching = touching(pair, runs);
            List<Object> outcomes = nodes.outcomes(touching, touching);
            assertThat(outcomes).containsExactly("done", "done");
            assertThat(runs).hasValue(3);
            assertThat(version(nodes.one(), "anna")).isEqualTo(2);
        }
    }

    /** Reads an account, then writes it when the other one has read it as well. */
    static Function<Work, Object> touching(Pair pair, AtomicInteger runs) {
        return work -> {
            runs.incrementAndGet();
            User read = work.users().find(idOf("anna")).orElseThrow();
            pair.meet();
            work.users().update(List.of(read));
            return "done";
        };
    }
}
