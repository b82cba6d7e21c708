package dev.people.contract;

import static dev.people.contract.Transactions.list;
import static dev.people.contract.Transactions.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.people.license.LicensePool;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.storage.Storage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pools of any number and name, each by itself. Every {@link dev.people.license.LicensePoolRepository} keeps to it. */
public class NamedPoolsContract extends TestedStorage {
    private static final PoolName PARTNERS = new PoolName("partners");
    private static final PoolName STAFF = new PoolName("staff");
    private static final PoolName VENDORS = new PoolName("vendors");

    private static Map<PoolName, LicensePool> pools(Storage storage) {
        Map<PoolName, LicensePool> pools = new TreeMap<>();
        list(storage, work -> work.pools().all()).forEach(pool -> pools.put(pool.name(), pool));
        return pools;
    }

    private static void limit(Storage storage, PoolName pool, long seats) {
        write(storage, work -> work.pools().limit(pool, SeatLimit.of(seats)));
    }

    private static boolean take(Storage storage, PoolName pool, long seats) {
        return storage.<Boolean>write(work -> work.pools().take(pool, seats));
    }

    private static LicensePool pool(PoolName name, SeatLimit limit, long used) {
        return new LicensePool(name, limit, used);
    }

    @Test
    void aPoolIsMadeWhenItFirstGetsALimit() {
        try (Storage storage = storage()) {
            limit(storage, PARTNERS, 2);
            assertThat(pools(storage)).hasSize(3).containsEntry(PARTNERS, pool(PARTNERS, SeatLimit.of(2), 0));
            assertThat(take(storage, PARTNERS, 2)).isTrue();
            assertThat(take(storage, PARTNERS, 1)).isFalse();
        }
    }

    @Test
    void aPoolIsMadeWithoutLimitWhenSeatsOfItAreFirstTakenOrGivenBack() {
        try (Storage storage = storage()) {
            assertThat(take(storage, PARTNERS, 3)).isTrue();
            assertThat(storage.<Long>write(work -> work.pools().takeUpTo(STAFF, 70)))
                    .isEqualTo(70);
            assertThat(take(storage, VENDORS, -1)).isTrue();
            assertThat(pools(storage))
                    .hasSize(5)
                    .containsEntry(PARTNERS, pool(PARTNERS, SeatLimit.UNLIMITED, 3))
                    .containsEntry(STAFF, pool(STAFF, SeatLimit.UNLIMITED, 70))
                    .containsEntry(VENDORS, pool(VENDORS, SeatLimit.UNLIMITED, -1));
        }
    }

    @Test
    void noPoolIsMadeOfNoSeatAtAll() {
        try (Storage storage = storage()) {
            assertThat(take(storage, PARTNERS, 0)).isTrue();
            assertThat(storage.<Long>write(work -> work.pools().takeUpTo(PARTNERS, 0)))
                    .isZero();
            assertThat(pools(storage)).doesNotContainKey(PARTNERS);
        }
    }

    @Test
    void limitsAndSeatsOfOnePoolAreNothingToTheOthers() {
        try (Storage storage = storage()) {
            limit(storage, PARTNERS, 1);
            limit(storage, STAFF, 2);
            limit(storage, VENDORS, 0);
            assertThat(take(storage, PARTNERS, 1)).isTrue();
            assertThat(take(storage, PARTNERS, 1)).isFalse();
            assertThat(take(storage, STAFF, 2)).isTrue();
            assertThat(take(storage, VENDORS, 1)).isFalse();
            assertThat(take(storage, PoolName.PRIMARY, 100)).isTrue();
            limit(storage, VENDORS, 5);
            assertThat(take(storage, STAFF, -1)).isTrue();
            assertThat(take(storage, PARTNERS, 1)).isFalse();
            assertThat(pools(storage).values())
                    .containsExactly(
                            pool(PoolName.EXTRANET, SeatLimit.UNLIMITED, 0),
                            pool(PARTNERS, SeatLimit.of(1), 1),
                            pool(PoolName.PRIMARY, SeatLimit.UNLIMITED, 100),
                            pool(STAFF, SeatLimit.of(2), 1),
                            pool(VENDORS, SeatLimit.of(5), 0));
        }
    }

    @Test
    void everyPoolIsListedByName() {
        try (Storage storage = storage()) {
            List<PoolName> names = IntStream.range(0, 40)
                    .mapToObj(i -> new PoolName("pool-" + (i * 7 % 40)))
                    .toList();
            write(storage, work -> names.forEach(name -> work.pools().limit(name, SeatLimit.of(1))));
            assertThat(list(storage, work -> work.pools().all()))
                    .hasSize(42)
                    .extracting(LicensePool::name)
                    .isSorted()
                    .containsAll(names);
        }
    }

    @Test
    void aPoolThatAFailedTransactionMadeIsNotThere() {
        try (Storage storage = storage()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> write(storage, work -> {
                        work.pools().limit(PARTNERS, SeatLimit.of(1));
                        assertThat(work.pools().take(STAFF, 1)).isTrue();
                        throw new IllegalStateException("on purpose");
                    }));
            assertThat(pools(storage)).doesNotContainKeys(PARTNERS, STAFF);
            assertThat(take(storage, STAFF, 1)).isTrue();
        }
    }

    @Test
    void twoWhoTakeSeatsOfANewPoolAtTheSameTimeMakeOnePool() {
        try (Storage storage = storage()) {
            Race race = Race.on(storage);
            assertThat(race.between(
                            work -> {
                                race.meet();
                                return work.pools().take(PARTNERS, 2);
                            },
                            work -> {
                                race.meet();
                                return work.pools().take(PARTNERS, 3);
                            }))
                    .containsExactly(true, true);
            assertThat(pools(storage)).containsEntry(PARTNERS, pool(PARTNERS, SeatLimit.UNLIMITED, 5));
        }
    }

    @Test
    void oneOfTwoGetsTheOnlySeatOfAPoolThatBothMake() {
        try (Storage storage = storage()) {
            Race race = Race.on(storage);
            assertThat(race.between(
                            work -> {
                                race.meet();
                                work.pools().limit(PARTNERS, SeatLimit.of(1));
                                return work.pools().take(PARTNERS, 1);
                            },
                            work -> {
                                race.meet();
                                work.pools().limit(PARTNERS, SeatLimit.of(1));
                                return work.pools().take(PARTNERS, 1);
                            }))
                    .containsExactlyInAnyOrder(true, false);
            assertThat(pools(storage)).containsEntry(PARTNERS, pool(PARTNERS, SeatLimit.of(1), 1));
        }
    }
}
