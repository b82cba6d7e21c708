package dev.people.memory;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.organization.ReportingLineRepository;
import dev.people.organization.ReportsQuery;
import dev.people.user.Cursor;
import dev.people.user.StateKind;
import dev.people.user.TextOrder;
import dev.people.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

record MemoryReportingLines(MemoryTransaction tx) implements ReportingLineRepository {
    /** Who reports to whom. */
    record Edge(UserId manager, UserId report) implements Comparable<Edge> {
        private static final UserId LOWEST = new UserId(new UUID(0, 0));
        private static final Comparator<Edge> ORDER =
                Comparator.comparing(Edge::manager).thenComparing(Edge::report);

        static Edge firstOf(UserId manager) {
            return new Edge(manager, LOWEST);
        }

        @Override
        public int compareTo(Edge other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public List<ReportingLine> of(Collection<UserId> reports) {
        return reports.stream()
                .distinct()
                .map(tx.tables().lines::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<ReportingLine> above(Collection<UserId> reports, Instant at) {
        List<ReportingLine> found = new ArrayList<>();
        Set<UserId> seen = new HashSet<>();
        for (UserId report : reports) {
            ReportingLine line = tx.tables().lines.get(report);
            while (line != null && !line.isEndedAt(at) && seen.add(line.report())) {
                found.add(line);
                line = tx.tables().lines.get(line.manager());
            }
        }
        return found;
    }

    @Override
    public List<ReportingLine> reports(ReportsQuery query) {
        Comparator<String> order = TextOrder.byCodePoint();
        String after = query.after().map(Cursor::value).orElse("");
        return reports(query.manager(), query.at())
                .map(Cursor::behind)
                .filter(place -> order.compare(place.value(), after) > 0)
                .sorted()
                .limit(query.limit())
                .map(place -> tx.tables().lines.get(place.id()))
                .toList();
    }

    private Stream<User> reports(UserId manager, Instant at) {
        return tx.tables()
                .linesTo(manager)
                .filter(line -> line.isValidAt(at))
                .map(line -> tx.tables().users.get(line.report()))
                .filter(user -> user != null && user.state().kind() != StateKind.DELETED);
    }

    @Override
    public Map<UserId, Long> countReports(Collection<UserId> managers, Instant at) {
        Map<UserId, Long> counts = new HashMap<>();
        for (UserId manager : managers) {
            long count = reports(manager, at).count();
            if (count > 0) {
                counts.put(manager, count);
            }
        }
        return counts;
    }

    @Override
    public List<ReportingLine> page(Optional<UserId> after, int limit) {
        NavigableMap<UserId, ReportingLine> lines = tx.tables().lines;
        return after.map(last -> lines.tailMap(last, false)).orElse(lines).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public void put(Collection<ReportingLine> lines) {
        remove(lines.stream().map(ReportingLine::report).toList());
        for (ReportingLine line : lines) {
            tx.put(tx.tables().lines, line.report(), line);
            tx.put(tx.tables().edges, new Edge(line.manager(), line.report()), line);
        }
    }

    @Override
    public void remove(Collection<UserId> reports) {
        for (ReportingLine line : of(reports)) {
            tx.remove(tx.tables().lines, line.report());
            tx.remove(tx.tables().edges, new Edge(line.manager(), line.report()));
        }
    }
}
