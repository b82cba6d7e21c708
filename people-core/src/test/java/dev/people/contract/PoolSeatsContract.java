package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.SeatForecast;
import dev.people.storage.Storage;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Whatever files people import into whatever pools: no pool ever has more seats in use than it has, those in use are those of
 * its accounts, and accounts stay in their pools. Every storage keeps to it.
 */
public class PoolSeatsContract extends TableLaws {
    private static final List<PoolName> POOLS =
            List.of(PoolName.PRIMARY, new PoolName("partners"), new PoolName("staff"), new PoolName("vendors"));
    private static final int PEOPLE = 9;

    /** A file: the pool of who is new, and the state of each of some people. */
    protected record File(PoolName pool, Map<Integer, String> states) {
        TableRecords table() {
            List<String> lines = new ArrayList<>(List.of("username,first_name,last_name,email,account_state"));
            states.forEach((number, state) -> lines.add("p" + number + ",A,B,p" + number + "@example.org," + state));
            return TableRecords.lines(lines.toArray(String[]::new));
        }
    }

    @Provide
    Arbitrary<List<File>> files() {
        Arbitrary<Map<Integer, String>> states = Arbitraries.maps(
                        Arbitraries.integers().between(1, PEOPLE), Arbitraries.of("Yes", "No", ""))
                .ofMinSize(1)
                .ofMaxSize(PEOPLE);
        return Combinators.combine(Arbitraries.of(POOLS), states)
                .as(File::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Integer>> limits() {
        return Arbitraries.integers().between(0, 4).list().ofSize(POOLS.size());
    }

    /** All pools are there before the first transaction is watched. */
    private static PeopleAs people(Storage storage, List<Integer> limits) {
        Transactions.write(storage, work -> {
            for (int i = 0; i < POOLS.size(); i++) {
                work.pools().limit(POOLS.get(i), SeatLimit.of(limits.get(i)));
            }
        });
        Storage watched = WatchedStorage.over(
                storage, moment -> POOLS.forEach(pool -> assertHolds(moment, pool, limits.get(POOLS.indexOf(pool)))));
        return People.on(watched).build().as(Actor.system("laws"));
    }

    private static void assertHolds(Storage moment, PoolName pool, int limit) {
        assertThat(Directory.seatsUsed(moment, pool))
                .as("seats of %s", pool)
                .isEqualTo(Directory.seatTakers(moment, pool))
                .isLessThanOrEqualTo(limit);
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void noPoolEverGivesMoreSeatsThanItHasAndEachPlanTellsHowManyAreInUseAfterwards(
            @ForAll("files") List<File> files, @ForAll("limits") List<Integer> limits) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage, limits);
            Map<String, PoolName> pools = new HashMap<>();
            int busy = 0;
            boolean isShort = false;
            for (File file : files) {
                ImportOptions options = ImportOptions.addAndUpdate().activate(Activation.NONE);
                Plan plan = people.imports().plan(file.table(), options.pool(file.pool()));
                ApplyResult result =
                        people.plans().apply(plan, ApplyOptions.defaults().chunks(2));
                assertThat(result.surprises()).isEmpty();
                for (SeatForecast seats : plan.seats()) {
                    assertThat(Directory.seatsUsed(storage, seats.pool())).isEqualTo(seats.after());
                    isShort |= seats.missing() > 0;
                }
                busy = Math.max(busy, (int) plan.seats().stream()
                        .filter(seats -> seats.needed() + seats.freed() > 0)
                        .count());
                for (User user : Directory.everybody(storage)) {
                    PoolName pool = user.account().pool();
                    assertThat(pool)
                            .isEqualTo(pools.getOrDefault(user.username().value(), file.pool()));
                    pools.put(user.username().value(), pool);
                }
            }
            rarelyAbout("one plan is about two pools", busy > 1);
            rarelyAbout("a pool is too small", isShort);
        }
    }
}
