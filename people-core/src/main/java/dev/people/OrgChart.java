package dev.people;

import dev.people.actor.Authority;
import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.id.UserId;
import dev.people.organization.ChartNode;
import dev.people.organization.ChartPerson;
import dev.people.user.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who reports to whom at this moment. Blocked people are shown with their state; deleted ones, and those whom the
 * actor may not see, are not shown, and a chain ends below them. Changes are made with {@link Users#assignManager}.
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
        return read(chart -> chart.above(user));
    }

    /**
     * The first page of direct reports, in an order that is total and stays the same.
     *
     * @param limit the most of a page, 1 to 10,000
     */
    public List<ChartPerson> directReports(UserId manager, int limit) {
        return read(chart -> chart.reportsOf(manager, Optional.empty(), limit));
    }

    /** The page of direct reports behind {@linkplain ChartPerson#cursor the last one} of the page before. */
    public List<ChartPerson> directReports(UserId manager, Cursor after, int limit) {
        return read(chart -> chart.reportsOf(manager, Optional.of(after), limit));
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
        return read(chart -> chart.chart(root, depth));
    }

    private <T> T read(Function<ChartReading, T> question) {
        return kit.storage().read(work -> {
            Authority authority = kit.gate().require(work, call, Permission.READ);
            return question.apply(new ChartReading(work, kit.changes().now(), authority));
        });
    }
}
