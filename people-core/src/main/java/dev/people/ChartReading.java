package dev.people;

import dev.people.id.UserId;
import dev.people.organization.ChartNode;
import dev.people.organization.ChartPerson;
import dev.people.organization.ReportingLine;
import dev.people.organization.ReportsQuery;
import dev.people.storage.Work;
import dev.people.user.StateKind;
import dev.people.user.User;
import dev.people.user.UserKeys;
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
    private int room = LARGEST;

    ChartReading(Work work, Instant now) {
        this.work = work;
        this.now = now;
    }

    List<ChartPerson> above(UserId user) {
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

    List<ChartPerson> reports(ReportsQuery query) {
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
            if (user.state().kind() != StateKind.DELETED) {
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
        Map<UserId, Long> counts = work.reportingLines().countReports(ids, now);
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
