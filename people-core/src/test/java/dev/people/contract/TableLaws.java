package dev.people.contract;

import dev.people.PeopleAs;
import dev.people.change.Activation;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ChangeBudget;
import dev.people.plan.Plan;
import dev.people.storage.Storage;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What laws over tables are held against: whatever files people make, imported in whatever way. */
public abstract class TableLaws extends TestedStorage {
    private static final int ENOUGH = 50;
    private static final int FEW = 10;
    private static final int MANY = 300;

    /** With fields of the directory's own. */
    protected static Storage storage() {
        return OwnFieldFixture.in(TestedStorage.storage());
    }

    /** Directories as they are found: some people, some of them administrators, some blocked. */
    @Provide
    protected Arbitrary<TableRecords> directories() {
        return TableArbitraries.directories();
    }

    /** Files that meet few people in many ways. */
    @Provide
    protected Arbitrary<TableRecords> tables() {
        return TableArbitraries.tables();
    }

    /** Every way in which an import may act. */
    @Provide
    protected Arbitrary<ImportOptions> options() {
        return OptionArbitraries.options();
    }

    /** Takes people in, active at once where they are not blocked. */
    protected static void takeIn(PeopleAs people, TableRecords before) {
        ImportOptions atOnce = ImportOptions.addAndUpdate().activate(Activation.NONE);
        people.plans()
                .apply(
                        people.imports().plan(before, atOnce),
                        ApplyOptions.defaults().chunks(5));
    }

    /** Applies a plan in chunks of this size, however many are lost; one that is refused as a whole does nothing. */
    protected static void applyIfMay(PeopleAs people, Plan plan, int chunk) {
        if (plan.refusal().isEmpty()) {
            people.plans().apply(plan, ApplyOptions.defaults().chunks(chunk).exceeding(ChangeBudget.Kind.LOSS));
        }
    }

    /** Leaves this many seats free. */
    protected static void leaveRoom(PeopleAs people, long seats) {
        people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(used(people) + seats));
    }

    private static long used(PeopleAs people) {
        return people.licenses().pools().stream()
                .filter(pool -> pool.name().equals(PoolName.PRIMARY))
                .findFirst()
                .orElseThrow()
                .used();
    }

    /**
     * Counts how often a law is about something: one that is about nothing proves nothing. Of few tries it is asked only that
     * it happens, and of a handful not even that.
     *
     * @param what what it is about
     * @param holds whether it is this time
     * @param percent how often it is at the least
     */
    protected static void about(String what, boolean holds, int percent) {
        Statistics.label(what).collect(holds).coverage(coverage -> coverage.check(true)
                .count((times, tries) ->
                        tries < FEW || (times > 0 && (tries < ENOUGH || times * 100 >= percent * tries))));
    }

    /** Counts what is rare: that it happens at all is asked only of so many tries that it cannot fail to. */
    protected static void rarelyAbout(String what, boolean holds) {
        Statistics.label(what).collect(holds).coverage(coverage -> coverage.check(true)
                .count((times, tries) -> tries < MANY || times > 0));
    }
}
