package dev.people;

import dev.people.actor.Authority;
import dev.people.actor.Permission;
import dev.people.id.UserId;
import dev.people.organization.ChartNode;
import dev.people.organization.ChartPerson;
import dev.people.organization.ReportingLine;
import dev.people.organization.ReportsQuery;
import dev.people.storage.Work;
import dev.people.user.BoundedCount;
import dev.people.user.Cursor;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserKeys;
import dev.people.user.UserQuery;
import dev.people.user.UserSort;
import dev.people.user.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts charts together, in one transaction at one instant. */
final class ChartReading {
    static final int DEEPEST = 100;
    private static final int WIDEST = 100;
    private static final int LARGEST = 1_000;

    private final Work work;
    private final Instant now;
    private final Authority authority;
    private final boolean isOpen;
    private int room = LARGEST;

    ChartReading(Work work, Instant now, Authority authority) {
        this.work = work;
        this.now = now;
        this.authority = authority;
        this.isOpen = authority.permitsEverywhere(Permission.READ);
    }

    /** Who may not be seen is not there, whoever may be above or below them. */
    private boolean isHidden(UserId user) {
        return !isOpen && !people(List.of(user)).containsKey(user);
    }

    List<ChartPerson> above(UserId user) {
        if (isHidden(user)) {
            return List.of();
        }
        Map<UserId, ReportingLine> lines = new HashMap<>();
        work.reportingLines().above(List.of(user), now).forEach(line -> lines.put(line.report(), line));
        Set<UserId> way = new LinkedHashSet<>();
        Optional<ReportingLine> line = Optional.ofNullable(lines.get(user));
        while (line.isPresent()
                && line.get().isValidAt(now)
                && way.add(line.get().manager())) {
            line = Optional.ofNullable(lines.get(line.get().manager()));
        }
        Map<UserId, ChartPerson> people = people(way);
        return way.stream().map(people::get).takeWhile(Objects::nonNull).toList();
    }

    List<ChartPerson> reportsOf(UserId manager, Optional<Cursor> after, int limit) {
        ReportsQuery query = new ReportsQuery(manager, now, after, limit);
        return isHidden(manager) ? List.of() : reports(query);
    }

    private List<ChartPerson> reports(ReportsQuery query) {
        return isOpen ? everyReport(query) : visibleReports(query);
    }

    /** The same question for those whom the actor may see, so that pages are whole and tell of nobody else. */
    private List<ChartPerson> visibleReports(ReportsQuery query) {
        UserQuery visible =
                new UserQuery(visible(query.manager()), UserSort.byUsername(), query.after(), query.limit());
        return work.users().page(visible).stream().map(ChartPerson::of).toList();
    }

    private UserFilter visible(UserId manager) {
        return Visibility.of(UserFilter.reportsTo(manager, now), authority, Permission.READ);
    }

    private List<ChartPerson> everyReport(ReportsQuery query) {
        List<UserId> ids = work.reportingLines().reports(query).stream()
                .map(ReportingLine::report)
                .toList();
        Map<UserId, ChartPerson> people = people(ids);
        return ids.stream().map(people::get).filter(Objects::nonNull).toList();
    }

    private Map<UserId, ChartPerson> people(Collection<UserId> ids) {
        UserKeys keys = new UserKeys();
        ids.forEach(keys::id);
        Map<UserId, ChartPerson> people = new HashMap<>();
        for (User user : work.users().findAll(keys)) {
            if (user.exists() && Visibility.sees(authority, user)) {
                people.put(user.id(), ChartPerson.of(user));
            }
        }
        return people;
    }

    Optional<ChartNode> chart(UserId root, int depth) {
        return Optional.ofNullable(people(List.of(root)).get(root))
                .map(person -> nodes(List.of(person), depth).get(0));
    }

    /** One of a level, with those of the next level that belong to it. */
    private record Branch(ChartPerson person, long count, List<ChartPerson> shown) {}

    /** Level by level, so that where there is no room for all, those near the top are shown. */
    private List<ChartNode> nodes(List<ChartPerson> level, int depth) {
        List<UserId> ids =
                level.stream().map(person -> UserId.valueOf(person.id())).toList();
        Map<UserId, Long> counts = isOpen ? work.reportingLines().countReports(ids, now) : visibleCounts(ids);
        List<Branch> branches = new ArrayList<>(level.size());
        for (int i = 0; i < ids.size(); i++) {
            long count = counts.getOrDefault(ids.get(i), 0L);
            List<ChartPerson> shown = depth == 0 ? List.of() : some(ids.get(i), count);
            branches.add(new Branch(level.get(i), count, shown));
        }
        List<ChartPerson> below =
                branches.stream().flatMap(branch -> branch.shown.stream()).toList();
        return joined(branches, below.isEmpty() ? List.of() : nodes(below, depth - 1));
    }

    private Map<UserId, Long> visibleCounts(List<UserId> managers) {
        Map<UserId, Long> counts = new HashMap<>();
        for (UserId manager : managers) {
            counts.put(
                    manager,
                    work.users()
                            .count(visible(manager), BoundedCount.LARGEST_LIMIT)
                            .counted());
        }
        return counts;
    }

    private List<ChartPerson> some(UserId manager, long count) {
        int most = (int) Math.min(count, Math.min(room, WIDEST));
        List<ChartPerson> some = most == 0 ? List.of() : reports(ReportsQuery.of(manager, now, most));
        room -= some.size();
        return some;
    }

    private static List<ChartNode> joined(List<Branch> branches, List<ChartNode> below) {
        List<ChartNode> nodes = new ArrayList<>(branches.size());
        int next = 0;
        for (Branch branch : branches) {
            int end = next + branch.shown.size();
            nodes.add(new ChartNode(branch.person, branch.count, below.subList(next, end)));
            next = end;
        }
        return nodes;
    }
}
