package dev.people;

import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.id.UserId;
import dev.people.organization.ChartNode;
import dev.people.organization.ChartPerson;
import dev.people.organization.ReportsQuery;
import dev.people.storage.Work;
import dev.people.user.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Who reports to whom at this moment. Blocked people are shown with their state; deleted ones are not shown, and a chain
 * ends below them. Changes are made with {@link Users#assignManager}.
 */
public final class OrgChart {
    private final People.Kit kit;
    private final CallContext call;

    OrgChart(People.Kit kit, CallContext call) {
        this.kit = kit;
        this.call = call;
    }

    /** The manager of this person, if they have one. */
    public Optional<ChartPerson> managerOf(UserId user) {
        return chainOf(user).stream().findFirst();
    }

    /** The managers above this person, the nearest first. */
    public List<ChartPerson> chainOf(UserId user) {
        return read((work, now) -> new ChartReading(work, now).above(user));
    }

    /**
     * The first page of direct reports, in an order that is total and stays the same.
     *
     * @param limit the most of a page, 1 to 10,000
     */
    public List<ChartPerson> directReports(UserId manager, int limit) {
        return read((work, now) -> new ChartReading(work, now).reports(ReportsQuery.of(manager, now, limit)));
    }

    /** The page of direct reports behind {@linkplain ChartPerson#cursor the last one} of the page before. */
    public List<ChartPerson> directReports(UserId manager, Cursor after, int limit) {
        return read((work, now) -> new ChartReading(work, now)
                .reports(ReportsQuery.of(manager, now, limit).after(after)));
    }

    /**
     * Somebody with those below them, so many levels deep. At most 100 reports of one person are shown, and 1,000 people in
     * all; how many there are is always told.
     *
     * @param depth how many levels of reports, 0 to 100
     * @return empty when there is no such account
     */
    public Optional<ChartNode> chart(UserId root, int depth) {
        if (depth < 0 || depth > ChartReading.DEEPEST) {
            throw new IllegalArgumentException(
                    "A chart has 0 to " + ChartReading.DEEPEST + " levels of reports, not " + depth);
        }
        return read((work, now) -> new ChartReading(work, now).chart(root, depth));
    }

    private <T> T read(BiFunction<Work, Instant, T> question) {
        return kit.storage().read(work -> {
            kit.gate().require(work, call, Permission.READ);
            return question.apply(work, kit.changes().now());
        });
    }
}
