package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.license.LicensePool;
import dev.people.license.LicensePoolRepository;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.memory.InMemoryStorage;
import dev.people.storage.Storage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * However seats of several pools are taken and given back and limits set, there are as many as in memory, and no pool has
 * more in use than it has. Every storage keeps to it.
 */
public class PoolLawsContract extends TestedStorage {
    /** One transaction on a pool, and what it answers. */
    protected record Step(String text, PoolName pool, Function<LicensePoolRepository, Long> action) {
        @Override
        public String toString() {
            return text + " of " + pool;
        }
    }

    @FunctionalInterface
    private interface Making {
        Step of(PoolName pool, long seats);
    }

    private static Arbitrary<PoolName> names() {
        return Arbitraries.of(
                PoolName.PRIMARY, new PoolName("partners"), new PoolName("staff"), new PoolName("zeta.9"));
    }

    private static Arbitrary<Step> each(Making making) {
        return Combinators.combine(names(), Arbitraries.longs().between(0, 200)).as(making::of);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> takes =
                each((pool, seats) -> new Step("take " + seats, pool, pools -> pools.take(pool, seats) ? 1L : 0L));
        Arbitrary<Step> most =
                each((pool, seats) -> new Step("take up to " + seats, pool, pools -> pools.takeUpTo(pool, seats)));
        Arbitrary<Step> returns =
                each((pool, seats) -> new Step("give back " + seats, pool, pools -> giveBack(pools, pool, seats)));
        return Arbitraries.frequencyOf(
                        Tuple.of(3, each((pool, seats) -> limit(pool, SeatLimit.of(seats)))),
                        Tuple.of(6, takes),
                        Tuple.of(4, most),
                        Tuple.of(6, returns),
                        Tuple.of(1, each((pool, seats) -> limit(pool, SeatLimit.UNLIMITED))))
                .list()
                .ofMaxSize(40);
    }

    private static Step limit(PoolName pool, SeatLimit limit) {
        return new Step("limit " + limit, pool, pools -> {
            pools.limit(pool, limit);
            return 0L;
        });
    }

    /** No more than are in use. */
    private static long giveBack(LicensePoolRepository pools, PoolName pool, long seats) {
        long used = pools.all().stream()
                .filter(one -> one.name().equals(pool))
                .mapToLong(LicensePool::used)
                .sum();
        long some = Math.min(seats, used);
        pools.take(pool, -some);
        return some;
    }

    @Property(tries = 20)
    void givesAsManySeatsAsInMemory(@ForAll("steps") List<Step> steps) {
        try (Storage storage = storage();
                Storage memory = InMemoryStorage.create()) {
            for (Step step : steps) {
                assertThat(answer(storage, step)).as(step.text()).isEqualTo(answer(memory, step));
            }
            assertThat(pools(storage)).isEqualTo(pools(memory));
        }
    }

    @Property(tries = 20)
    void noPoolGivesMoreSeatsThanItHasAndNoneIsTouchedForAnother(@ForAll("steps") List<Step> steps) {
        try (Storage storage = storage()) {
            for (Step step : steps) {
                Map<PoolName, LicensePool> before = byName(storage);
                answer(storage, step);
                Map<PoolName, LicensePool> after = byName(storage);
                after.forEach((name, pool) -> {
                    LicensePool was = before.getOrDefault(name, new LicensePool(name, SeatLimit.UNLIMITED, 0));
                    if (pool.used() > was.used()) {
                        assertThat(pool.used())
                                .as("%s", step)
                                .isLessThanOrEqualTo(pool.limit().seats().orElse(Long.MAX_VALUE));
                    }
                    if (!name.equals(step.pool())) {
                        assertThat(pool).as("%s", step).isEqualTo(was);
                    }
                });
            }
        }
    }

    private static List<LicensePool> pools(Storage storage) {
        return Transactions.list(storage, work -> work.pools().all());
    }

    private static Map<PoolName, LicensePool> byName(Storage storage) {
        Map<PoolName, LicensePool> pools = new HashMap<>();
        pools(storage).forEach(pool -> pools.put(pool.name(), pool));
        return pools;
    }

    private static long answer(Storage storage, Step step) {
        return storage.<Long>write(work -> step.action().apply(work.pools()));
    }
}
