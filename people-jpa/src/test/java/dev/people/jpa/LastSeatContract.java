package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.profile.BuiltInField;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fifty who come at once for one seat. */
@Timeout(600)
class LastSeatContract extends TestedDatabase {
    private static final int THREADS = 50;

    @Test
    void oneOfFiftyGetsTheLastSeat() throws Exception {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            assertOneGetsIn(database);
        }
    }

    @Test
    void oneOfFiftyGetsTheLastSeatAtRepeatableRead() throws Exception {
        try (HikariDataSource database = database();
                HikariDataSource strict = TestDatabase.repeatableRead(database)) {
            JpaStorage.migrate(database);
            assertOneGetsIn(strict);
        }
    }

    @Test
    void oneOfFiftyGetsTheLastSeatOfEachPool() throws Exception {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            assertOneGetsIntoEach(database);
        }
    }

    @Test
    void oneOfFiftyGetsTheLastSeatOfEachPoolAtRepeatableRead() throws Exception {
        try (HikariDataSource database = database();
                HikariDataSource strict = TestDatabase.repeatableRead(database)) {
            JpaStorage.migrate(database);
            assertOneGetsIntoEach(strict);
        }
    }

    /** Two of the pools are made by those who come, each of whom would make them. */
    private static void assertOneGetsIntoEach(HikariDataSource database) throws Exception {
        List<PoolName> pools = List.of(PoolName.PRIMARY, new PoolName("partners"), new PoolName("staff"));
        try (JpaStorage storage = JpaStorage.of(database);
                People people = People.on(storage).build()) {
            List<Object> outcomes = all(i -> {
                PoolName pool = pools.get(i % pools.size());
                people.as(Actor.system("race")).licenses().limit(pool, SeatLimit.of(1));
                return create(people, "user" + i, pool);
            });
            assertThat(outcomes).filteredOn("created"::equals).hasSize(pools.size());
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.equals("created"))
                    .containsOnly(List.of(FindingCode.NO_SEAT));
            for (PoolName pool : pools) {
                assertThat(Directory.seatsUsed(storage, pool)).isEqualTo(1);
                assertThat(Directory.seatTakers(storage, pool)).isEqualTo(1);
            }
        }
    }

    private static void assertOneGetsIn(HikariDataSource database) throws Exception {
        try (JpaStorage storage = JpaStorage.of(database);
                People people = People.on(storage)
                        .seats(PoolName.PRIMARY, SeatLimit.of(1))
                        .build()) {
            List<Object> outcomes = all(i -> create(people, "user" + i, PoolName.PRIMARY));
            assertThat(outcomes).filteredOn("created"::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.equals("created"))
                    .hasSize(THREADS - 1)
                    .containsOnly(List.of(FindingCode.NO_SEAT));
            assertThat(Directory.everybody(storage)).hasSize(1);
            assertThat(Directory.seatsUsed(storage)).isEqualTo(1);
            assertThat(Directory.seatTakers(storage)).isEqualTo(1);
        }
    }

    private static List<Object> all(IntFunction<Object> attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            tasks.add(() -> {
                start.await();
                return attempt.apply(number);
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : threads.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object create(People people, String username, PoolName pool) {
        UserDraft draft = UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ahlgren")
                .set(BuiltInField.EMAIL, username + "@example.org")
                .build();
        try {
            people.as(Actor.system("race")).users().create(draft, Activation.NONE, pool);
            return "created";
        } catch (RejectedException e) {
            return e.findings().stream().map(Finding::code).toList();
        }
    }
}
