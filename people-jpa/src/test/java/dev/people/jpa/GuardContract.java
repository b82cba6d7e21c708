package dev.people.jpa;

import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.contract.UserFixture;
import dev.people.failure.RetryableException;
import dev.people.storage.Guard;
import dev.people.storage.Work;
import dev.people.user.BlockReason;
import dev.people.user.User;
import dev.people.user.UserType;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two who decide by what no constraint holds, each having read something before it locks the guard. */
@Timeout(600)
class GuardContract extends TestedDatabase {
    private static User administrator(UserFixture user) {
        return user.ofType(UserType.ADMIN).user();
    }

    private static Function<Work, Object> leaving(Runnable afterReading, UserFixture user) {
        return work -> {
            User read = work.users().find(user.user().id()).orElseThrow();
            afterReading.run();
            work.lock(Guard.ADMINISTRATORS);
            if (work.users().activeAdministrators() == 1) {
                return "stays";
            }
            work.users().update(List.of(blocked(read)));
            return "leaves";
        };
    }

    private static User blocked(User user) {
        return user.withAccount(UserFixture.named("blocked")
                .ofType(UserType.ADMIN)
                .blockedFor(BlockReason.LEFT_COMPANY)
                .user()
                .account());
    }

    private static long activeAdministrators(JpaStorage storage) {
        return storage.<Long>read(work -> work.users().activeAdministrators());
    }

    private static void migrated(HikariDataSource database) {
        JpaStorage.migrate(database);
        try (JpaStorage storage = JpaStorage.of(database)) {
            storage.<Integer>write(work -> {
                work.users().insert(List.of(administrator(anna()), administrator(ben())));
                return 2;
            });
        }
    }

    private static void assertOneStays(HikariDataSource database) throws InterruptedException {
        try (JpaStorage one = JpaStorage.of(database);
                JpaStorage other = JpaStorage.of(database)) {
            Pair pair = new Pair();
            assertThat(Pair.outcomes(
                            () -> one.<Object>write(leaving(pair::meet, anna())),
                            () -> other.<Object>write(leaving(pair::meet, ben()))))
                    .containsExactlyInAnyOrder("stays", "leaves");
            assertThat(activeAdministrators(one)).isEqualTo(1);
        }
    }

    @Test
    void oneOfTwoAdministratorsStays() throws InterruptedException {
        try (HikariDataSource database = database()) {
            migrated(database);
            assertOneStays(database);
        }
    }

    @Test
    void oneOfTwoAdministratorsStaysAtRepeatableRead() throws InterruptedException {
        try (HikariDataSource database = database();
                HikariDataSource strict = TestDatabase.repeatableRead(database)) {
            migrated(database);
            assertOneStays(strict);
        }
    }

    /** The other one is through before the guard is asked for: nobody waits, and the guard alone tells. */
    @Test
    void whoReadBeforeTheGuardHadAnotherHolderStays() {
        try (HikariDataSource database = database()) {
            migrated(database);
            assertTheLaterOneStays(database);
        }
    }

    @Test
    void whoReadBeforeTheGuardHadAnotherHolderStaysAtRepeatableRead() {
        try (HikariDataSource database = database();
                HikariDataSource strict = TestDatabase.repeatableRead(database)) {
            migrated(database);
            assertTheLaterOneStays(strict);
        }
    }

    private static void assertTheLaterOneStays(HikariDataSource database) {
        try (JpaStorage one = JpaStorage.of(database);
                JpaStorage other = JpaStorage.of(database)) {
            AtomicBoolean through = new AtomicBoolean();
            Runnable letTheOtherOneGo = () -> {
                if (!through.getAndSet(true)) {
                    assertThat(other.<Object>write(leaving(() -> {}, anna()))).isEqualTo("leaves");
                }
            };
            assertThat(one.<Object>write(leaving(letTheOtherOneGo, ben()))).isEqualTo("stays");
            assertThat(activeAdministrators(one)).isEqualTo(1);
        }
    }

    /** There the host runs its transaction again. */
    @Test
    void oneOfTwoAdministratorsStaysInHostTransactionsAtRepeatableRead() throws InterruptedException {
        try (HikariDataSource database = database();
                HikariDataSource strict = TestDatabase.repeatableRead(database)) {
            migrated(database);
            JdbcTransactions transactions = JdbcTransactions.of(strict);
            try (JpaStorage storage = JpaStorage.of(transactions)) {
                Pair pair = new Pair();
                List<Object> outcomes = Pair.outcomes(
                        () -> joined(transactions, storage, leaving(pair::meet, anna())),
                        () -> joined(transactions, storage, leaving(pair::meet, ben())));
                assertThat(outcomes).filteredOn("leaves"::equals).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(RetryableException.class::isInstance)
                        .hasSize(1);
                assertThat(activeAdministrators(storage)).isEqualTo(1);
            }
        }
    }

    private static Object joined(JdbcTransactions transactions, JpaStorage storage, Function<Work, Object> work) {
        try (JdbcTransactions.Transaction transaction = transactions.begin()) {
            Object answer = storage.<Object>write(work);
            transaction.commit();
            return answer;
        }
    }
}
