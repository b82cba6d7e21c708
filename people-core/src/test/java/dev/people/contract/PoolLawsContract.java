package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.license.LicensePool;
import dev.people.license.LicensePoolRepository;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.memory.InMemoryStorage;
import dev.people.storage.Storage;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** However seats are taken and given back and limits set, there are as many as in memory. Every storage keeps to it. */
public class PoolLawsContract extends TestedStorage {
    /** One transaction on a pool, and what it answers. */
    protected record Step(String text, Function<LicensePoolRepository, Long> action) {
        @Override
        public String toString() {
            return text;
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 200);
        Arbitrary<Step> limits = few.map(seats -> limit(SeatLimit.of(seats)));
        Arbitrary<Step> takes =
                few.map(seats -> new Step("take " + seats, pools -> pools.take(PoolName.PRIMARY, seats) ? 1L : 0L));
        Arbitrary<Step> most =
                few.map(seats -> new Step("take up to " + seats, pools -> pools.takeUpTo(PoolName.PRIMARY, seats)));
        Arbitrary<Step> returns = few.map(seats -> new Step("give back " + seats, pools -> giveBack(pools, seats)));
        Arbitrary<Step> lifts = Arbitraries.just(limit(SeatLimit.UNLIMITED));
        return Arbitraries.frequencyOf(
                        Tuple.of(3, limits),
                        Tuple.of(6, takes),
                        Tuple.of(4, most),
                        Tuple.of(6, returns),
                        Tuple.of(1, lifts))
                .list()
                .ofMaxSize(30);
    }

    private static Step limit(SeatLimit limit) {
        return new Step("limit " + limit, pools -> {
            pools.limit(PoolName.PRIMARY, limit);
            return 0L;
        });
    }

    /** No more than are in use. */
    private static long giveBack(LicensePoolRepository pools, long seats) {
        long some = Math.min(seats, primary(pools).used());
        pools.take(PoolName.PRIMARY, -some);
        return some;
    }

    private static LicensePool primary(LicensePoolRepository pools) {
        return pools.all().stream()
                .filter(pool -> pool.name().equals(PoolName.PRIMARY))
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 20)
    void givesAsManySeatsAsInMemory(@ForAll("steps") List<Step> steps) {
        try (Storage storage = storage();
                Storage memory = InMemoryStorage.create()) {
            for (Step step : steps) {
                assertThat(answer(storage, step)).as(step.text()).isEqualTo(answer(memory, step));
            }
            assertThat(storage.<LicensePool>read(work -> primary(work.pools())))
                    .isEqualTo(memory.<LicensePool>read(work -> primary(work.pools())));
        }
    }

    private static long answer(Storage storage, Step step) {
        return storage.<Long>write(work -> step.action().apply(work.pools()));
    }
}
