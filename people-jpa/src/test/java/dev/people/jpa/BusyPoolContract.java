package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.contract.Directory;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many who take seats of one pool and give them back at the same time. */
@Timeout(600)
class BusyPoolContract extends TestedDatabase {
    private static final int THREADS = 6;
    private static final int TURNS = 30;
    private static final int LIMIT = 40;

    @Test
    void neverGivesMoreSeatsThanThereAreAndLosesNone() throws Exception {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            assertAddsUp(database);
        }
    }

    @Test
    void neverGivesMoreSeatsThanThereAreAndLosesNoneAtRepeatableRead() throws Exception {
        try (HikariDataSource database = database();
                HikariDataSource strict = TestDatabase.repeatableRead(database)) {
            JpaStorage.migrate(database);
            assertAddsUp(strict);
        }
    }

    private static void assertAddsUp(HikariDataSource database) throws Exception {
        try (Storage storage = JpaStorage.of(database)) {
            limit(storage);
            List<Callable<Long>> busy = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                SplittableRandom random = new SplittableRandom(i);
                busy.add(() -> takeAndGiveBack(storage, random));
            }
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                long held = 0;
                for (Future<Long> some : threads.invokeAll(busy)) {
                    held += some.get();
                }
                assertThat(Directory.seatsUsed(storage)).isEqualTo(held);
                assertThat(held).isLessThanOrEqualTo(LIMIT);
                long left = LIMIT - held;
                assertThat(storage.<Long>write(work -> work.pools().takeUpTo(PoolName.PRIMARY, 1_000)))
                        .isEqualTo(left);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static void limit(Storage storage) {
        storage.<Boolean>write(work -> {
            work.pools().limit(PoolName.PRIMARY, SeatLimit.of(LIMIT));
            return true;
        });
    }

    /** Answers how many it has in the end. */
    private static long takeAndGiveBack(Storage storage, SplittableRandom random) {
        long held = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            long some = 1L + random.nextInt(12);
            held += random.nextBoolean() ? take(storage, some) : -giveBack(storage, Math.min(some, held));
            assertThat(Directory.seatsUsed(storage)).isBetween(0L, (long) LIMIT);
        }
        return held;
    }

    /** Who has lost too often against others, as happens at REPEATABLE READ, has taken none. */
    private static long take(Storage storage, long seats) {
        try {
            return storage.<Long>write(work -> work.pools().takeUpTo(PoolName.PRIMARY, seats));
        } catch (Failures.ConflictException e) {
            return 0;
        }
    }

    private static long giveBack(Storage storage, long seats) {
        try {
            storage.<Boolean>write(work -> work.pools().take(PoolName.PRIMARY, -seats));
            return seats;
        } catch (Failures.ConflictException e) {
            return 0;
        }
    }
}
