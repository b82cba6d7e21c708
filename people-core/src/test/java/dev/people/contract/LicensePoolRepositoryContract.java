package dev.people.contract;

import static dev.people.contract.Transactions.list;
import static dev.people.contract.Transactions.write;
import static dev.people.license.PoolName.EXTRANET;
import static dev.people.license.PoolName.PRIMARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.people.license.LicensePool;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.storage.Storage;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.license.LicensePoolRepository} promises. */
public class LicensePoolRepositoryContract extends TestedStorage {
    private static LicensePool pool(Storage storage, PoolName name) {
        return storage.read(work -> work.pools().all().stream()
                .filter(pool -> pool.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private static void limit(Storage storage, long seats) {
        write(storage, work -> work.pools().limit(PRIMARY, SeatLimit.of(seats)));
    }

    private static boolean take(Storage storage, long seats) {
        return storage.<Boolean>write(work -> work.pools().take(PRIMARY, seats));
    }

    private static long takeUpTo(Storage storage, long wanted) {
        return storage.<Long>write(work -> work.pools().takeUpTo(PRIMARY, wanted));
    }

    @Test
    void hasBothPoolsByNameWithoutLimitFromTheStart() {
        try (Storage storage = storage()) {
            assertThat(list(storage, work -> work.pools().all()))
                    .containsExactly(
                            new LicensePool(EXTRANET, SeatLimit.UNLIMITED, 0),
                            new LicensePool(PRIMARY, SeatLimit.UNLIMITED, 0));
        }
    }

    @Test
    void keepsALimitAndLiftsIt() {
        try (Storage storage = storage()) {
            limit(storage, 7);
            assertThat(pool(storage, PRIMARY)).isEqualTo(new LicensePool(PRIMARY, SeatLimit.of(7), 0));
            assertThat(pool(storage, EXTRANET).limit()).isEqualTo(SeatLimit.UNLIMITED);
            limit(storage, 0);
            assertThat(pool(storage, PRIMARY).limit()).isEqualTo(SeatLimit.of(0));
            write(storage, work -> work.pools().limit(PRIMARY, SeatLimit.UNLIMITED));
            assertThat(pool(storage, PRIMARY).limit()).isEqualTo(SeatLimit.UNLIMITED);
        }
    }

    @Test
    void givesSeatsUntilThereAreNone() {
        try (Storage storage = storage()) {
            limit(storage, 3);
            assertThat(take(storage, 2)).isTrue();
            assertThat(take(storage, 2)).isFalse();
            assertThat(pool(storage, PRIMARY).used()).isEqualTo(2);
            assertThat(take(storage, 1)).isTrue();
            assertThat(take(storage, 1)).isFalse();
            assertThat(pool(storage, PRIMARY).used()).isEqualTo(3);
            assertThat(pool(storage, EXTRANET).used()).isZero();
        }
    }

    @Test
    void givesAnyNumberOfSeatsWithoutLimit() {
        try (Storage storage = storage()) {
            assertThat(take(storage, 5_000_000_000L)).isTrue();
            assertThat(takeUpTo(storage, 5_000_000_000L)).isEqualTo(5_000_000_000L);
            assertThat(pool(storage, PRIMARY).used()).isEqualTo(10_000_000_000L);
        }
    }

    @Test
    void takesSeatsBackAlways() {
        try (Storage storage = storage()) {
            assertThat(take(storage, 5)).isTrue();
            limit(storage, 2);
            assertThat(take(storage, -1)).isTrue();
            assertThat(pool(storage, PRIMARY).used()).isEqualTo(4);
        }
    }

    @Test
    void givesNoSeatWhileMoreAreUsedThanTheLimitAllows() {
        try (Storage storage = storage()) {
            assertThat(take(storage, 5)).isTrue();
            limit(storage, 3);
            assertThat(pool(storage, PRIMARY)).isEqualTo(new LicensePool(PRIMARY, SeatLimit.of(3), 5));
            assertThat(take(storage, 1)).isFalse();
            assertThat(takeUpTo(storage, 1)).isZero();
            assertThat(take(storage, -3)).isTrue();
            assertThat(take(storage, 1)).isTrue();
        }
    }

    @Test
    void takesNoSeatAtAllWhateverTheLimit() {
        try (Storage storage = storage()) {
            assertThat(take(storage, 2)).isTrue();
            limit(storage, 1);
            assertThat(take(storage, 0)).isTrue();
            assertThat(takeUpTo(storage, 0)).isZero();
            assertThat(pool(storage, PRIMARY).used()).isEqualTo(2);
        }
    }

    @Test
    void givesAsManyAsThereAre() {
        try (Storage storage = storage()) {
            limit(storage, 5);
            assertThat(takeUpTo(storage, 3)).isEqualTo(3);
            assertThat(takeUpTo(storage, 3)).isEqualTo(2);
            assertThat(takeUpTo(storage, 3)).isZero();
            assertThat(pool(storage, PRIMARY).used()).isEqualTo(5);
        }
    }

    @Test
    void countsSeatsOnWithinATransaction() {
        try (Storage storage = storage()) {
            limit(storage, 5);
            write(storage, work -> {
                assertThat(work.pools().takeUpTo(PRIMARY, 2)).isEqualTo(2);
                assertThat(work.pools().take(PRIMARY, 2)).isTrue();
                assertThat(work.pools().takeUpTo(PRIMARY, 2)).isEqualTo(1);
                assertThat(work.pools().take(PRIMARY, 1)).isFalse();
                assertThat(work.pools().all().get(1).used()).isEqualTo(5);
            });
        }
    }

    @Test
    void seatsThatAFailedTransactionTookAreFreeAgain() {
        try (Storage storage = storage()) {
            limit(storage, 5);
            assertThat(take(storage, 1)).isTrue();
            assertThatIllegalStateException()
                    .isThrownBy(() -> write(storage, work -> {
                        assertThat(work.pools().take(PRIMARY, 2)).isTrue();
                        assertThat(work.pools().takeUpTo(PRIMARY, 1)).isEqualTo(1);
                        throw new IllegalStateException("on purpose");
                    }));
            assertThat(pool(storage, PRIMARY).used()).isEqualTo(1);
            assertThat(take(storage, 4)).isTrue();
        }
    }

    @Test
    void oneOfTwoWhoTakeTheLastSeatAtTheSameTimeGetsIt() {
        try (Storage storage = storage()) {
            limit(storage, 1);
            Race race = Race.on(storage);
            assertThat(race.between(
                            work -> {
                                race.meet();
                                return work.pools().take(PRIMARY, 1);
                            },
                            work -> {
                                race.meet();
                                return work.pools().take(PRIMARY, 1);
                            }))
                    .containsExactlyInAnyOrder(true, false);
            assertThat(pool(storage, PRIMARY).used()).isEqualTo(1);
        }
    }

    @Test
    void twoWhoTakeWhatIsThereAtTheSameTimeShareIt() {
        try (Storage storage = storage()) {
            limit(storage, 5);
            Race race = Race.on(storage);
            assertThat(race.between(
                            work -> {
                                race.meet();
                                return work.pools().takeUpTo(PRIMARY, 3);
                            },
                            work -> {
                                race.meet();
                                return work.pools().takeUpTo(PRIMARY, 3);
                            }))
                    .containsExactlyInAnyOrder(3L, 2L);
            assertThat(pool(storage, PRIMARY).used()).isEqualTo(5);
        }
    }

    @Test
    void whatTwoGiveBackAndTakeAtTheSameTimeAddsUp() {
        try (Storage storage = storage()) {
            assertThat(take(storage, 10)).isTrue();
            Race race = Race.on(storage);
            assertThat(race.between(
                            work -> {
                                race.meet();
                                return work.pools().take(PRIMARY, -4);
                            },
                            work -> {
                                race.meet();
                                return work.pools().take(PRIMARY, 3);
                            }))
                    .containsExactly(true, true);
            assertThat(pool(storage, PRIMARY).used()).isEqualTo(9);
        }
    }
}
