package dev.people.jpa;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.organization.ReportingLineRepository;
import dev.people.organization.ReportsQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

record JpaReportingLines(StatelessSession session, LineBulk bulk) implements ReportingLineRepository {
    /** No database of ours minds lists of this length. */
    private static final int PART = 1_000;

    private static final String VALID = " and (l.validFrom is null or l.validFrom <= :at)"
            + " and (l.validUntil is null or l.validUntil > :at) and u.id = l.report and u.state <> 'deleted'";

    @Override
    public List<ReportingLine> of(Collection<UserId> reports) {
        List<UUID> ids = reports.stream().map(UserId::value).distinct().toList();
        return ids.isEmpty()
                ? List.of()
                : bulk.of(session, ids).stream().map(ReportingLineEntity::line).toList();
    }

    /**
     * Level by level. A recursive query is one round trip, but no planner knows how many rows it leads to: H2 reads all
     * lines for every level, and PostgreSQL may.
     */
    @Override
    public List<ReportingLine> above(Collection<UserId> reports, Instant at) {
        Map<UserId, ReportingLine> found = new LinkedHashMap<>();
        Collection<UserId> level = reports;
        while (!level.isEmpty()) {
            Set<UserId> next = new HashSet<>();
            for (ReportingLine line : of(level)) {
                if (!line.isEndedAt(at) && found.putIfAbsent(line.report(), line) == null) {
                    next.add(line.manager());
                }
            }
            next.removeAll(found.keySet());
            level = next;
        }
        return List.copyOf(found.values());
    }

    private static void inParts(Collection<UserId> users, Consumer<List<UUID>> action) {
        List<UUID> ids = users.stream().map(UserId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += PART) {
            action.accept(ids.subList(from, Math.min(ids.size(), from + PART)));
        }
    }

    @Override
    public List<ReportingLine> reports(ReportsQuery query) {
        String hql = "select l from ReportingLineEntity l, UserEntity u where " + "l.manager = :manager" + VALID
                + (query.after().isPresent() ? " and u.usernameKey > :after" : "")
                + " order by u.usernameKey";
        SelectionQuery<ReportingLineEntity> select = session.createSelectionQuery(hql, ReportingLineEntity.class)
                .setParameter("manager", query.manager().value())
                .setParameter("at", query.at());
        query.after().ifPresent(after -> select.setParameter("after", OrderedText.of(after.value())));
        return lines(select.setMaxResults(query.limit()));
    }

    private static List<ReportingLine> lines(SelectionQuery<ReportingLineEntity> select) {
        return select.getResultList().stream().map(ReportingLineEntity::line).toList();
    }

    @Override
    public Map<UserId, Long> countReports(Collection<UserId> managers, Instant at) {
        String hql = "select l.manager, count(*) from ReportingLineEntity l, UserEntity u where "
                + "l.manager in (:ids)" + VALID + " group by l.manager";
        Map<UserId, Long> counts = new HashMap<>();
        inParts(managers, ids -> session.createSelectionQuery(hql, Object[].class)
                .setParameterList("ids", ids)
                .setParameter("at", at)
                .getResultList()
                .forEach(row -> counts.put(new UserId((UUID) row[0]), (Long) row[1])));
        return counts;
    }

    @Override
    public List<ReportingLine> page(Optional<UserId> after, int limit) {
        String hql = "from ReportingLineEntity l" + (after.isPresent() ? " where l.report > :after" : "")
                + " order by l.report";
        SelectionQuery<ReportingLineEntity> select = session.createSelectionQuery(hql, ReportingLineEntity.class);
        after.ifPresent(last -> select.setParameter("after", last.value()));
        return lines(select.setMaxResults(limit));
    }

    @Override
    public void put(Collection<ReportingLine> lines) {
        if (!lines.isEmpty()) {
            bulk.put(session, lines.stream().map(ReportingLineEntity::row).toList());
        }
    }

    @Override
    public void remove(Collection<UserId> reports) {
        inParts(reports, ids -> session.createMutationQuery(
                        "delete from ReportingLineEntity l where l.report in (:ids)")
                .setParameterList("ids", ids)
                .executeUpdate());
    }
}
