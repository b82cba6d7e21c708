package dev.people.plan;

import dev.people.actor.Authority;
import dev.people.change.DirectoryView;
import dev.people.change.LoadedView;
import dev.people.change.VisibleView;
import dev.people.id.PlanId;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.storage.Work;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The directory as planning a batch of rows needs to see it, who reports to whom included. */
record PlanningView(DirectoryView accounts, Map<UserId, ReportingLine> lines) {
    /** What is to be looked up for these rows. */
    static UserKeys keys(List<ProposedRow> rows) {
        UserKeys keys = RowDecider.keys(rows);
        rows.stream().filter(ManagerSearch::speaks).forEach(row -> ManagerSearch.collectManager(row, keys));
        return keys;
    }

    static PlanningView of(Work work, PlanId plan, List<ProposedRow> rows, UserKeys keys) {
        LoadedView accounts = Views.forPlanning(work, keys);
        Set<UserId> reports = new HashSet<>();
        for (ProposedRow row : rows) {
            if (ManagerSearch.speaks(row)) {
                ManagerSearch.reports(row, plan, accounts).stream()
                        .map(User::id)
                        .forEach(reports::add);
            }
        }
        Map<UserId, ReportingLine> lines = new HashMap<>();
        if (!reports.isEmpty()) {
            work.reportingLines().of(reports).forEach(line -> lines.put(line.report(), line));
        }
        return new PlanningView(accounts, lines);
    }

    /** The same as an actor sees it. */
    PlanningView within(Authority authority) {
        return authority.isEverything() ? this : new PlanningView(VisibleView.of(accounts, authority), lines);
    }

    Optional<ReportingLine> lineOf(UserId report) {
        return Optional.ofNullable(lines.get(report));
    }
}
