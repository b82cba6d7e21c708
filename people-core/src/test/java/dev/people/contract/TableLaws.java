package dev.people.contract;

import dev.people.PeopleAs;
import dev.people.change.Activation;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.storage.Storage;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What laws over tables are held against: whatever files people make, imported in whatever way. */
public abstract class TableLaws {
    private static final int MANY = 300;

    /** A storage without any account. */
    protected abstract Storage storage();

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
                .apply(people.imports().plan(before, atOnce), ApplyOptions.defaults().chunks(5));
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
     * Counts how often a law is about something: one that is about nothing proves nothing. Needs enough tries to say so.
     *
     * @param what what it is about
     * @param holds whether it is this time
     * @param percent how often it is at the least
     */
    protected static void about(String what, boolean holds, double percent) {
        Statistics.label(what).collect(holds).coverage(coverage -> coverage.check(true)
                .percentage(share -> share >= percent));
    }

    /**
     * Counts what is rare: that it happens at all is asked only of so many tries that it cannot fail to, as under {@code
     * -Pdeep}.
     */
    protected static void rarelyAbout(String what, boolean holds) {
        Statistics.label(what).collect(holds).coverage(coverage -> coverage.check(true)
                .count((times, tries) -> tries < MANY || times > 0));
    }
}
