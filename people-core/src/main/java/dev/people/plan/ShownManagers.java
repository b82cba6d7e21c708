package dev.people.plan;

import dev.people.actor.Authority;
import dev.people.audit.FieldDelta;
import dev.people.change.DirectoryView;
import dev.people.change.UserReference;
import dev.people.finding.Finding;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.storage.Work;
import dev.people.user.StateKind;
import dev.people.user.User;
import dev.people.user.UserKeys;
import dev.people.user.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The managers of some rows as a plan shows them, old and new.
 *
 * @param plan which plan
 * @param seen the directory as the rows see it
 * @param managers whoever the accounts of the rows report to now
 */
record ShownManagers(Plan plan, PlanningView seen, Map<UserId, User> managers) {
    /** Looks up who the accounts of the rows report to now. */
    static ShownManagers of(Work work, Plan plan, PlanningView seen, Authority viewer) {
        UserKeys keys = new UserKeys();
        seen.lines().values().forEach(line -> keys.id(line.manager()));
        Map<UserId, User> managers = new HashMap<>();
        if (!keys.ids().isEmpty()) {
            work.users().findAll(keys).stream()
                    .filter(user -> Visibility.sees(viewer, user))
                    .forEach(user -> managers.put(user.id(), user));
        }
        return new ShownManagers(plan, seen, managers);
    }

    private LineTable lines() {
        return plan.body().lines().table();
    }

    private int index(ProposedRow row) {
        return plan.body().table().index(row.row());
    }

    private Optional<UserReference> wanted(ProposedRow row) {
        return ManagerSearch.wanted(row, plan.body().table().action(index(row)) == PlanAction.ADD);
    }

    /** Whoever is meant, where that is only one so far. */
    private Optional<User> manager(ProposedRow row) {
        boolean isNew = plan.body().table().action(index(row)) == PlanAction.ADD;
        List<User> some = ManagerSearch.managers(row, isNew, seen.accounts());
        return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
    }

    /** The old and the new manager of whomever a row is about, where there will be another one. */
    Optional<FieldDelta> change(ProposedRow row) {
        if (!lines().action(index(row)).writes()) {
            return Optional.empty();
        }
        String now = manager(row)
                .map(ShownManagers::name)
                .or(() -> wanted(row).map(UserReference::text))
                .orElse("");
        return Optional.of(new FieldDelta(ReportingLine.FIELD, before(row), now));
    }

    private String before(ProposedRow row) {
        List<User> reports = ManagerSearch.reports(row, plan.id(), seen.accounts());
        return reports.stream()
                .flatMap(report -> seen.lineOf(report.id()).stream())
                .filter(line -> !line.isEndedAt(plan.madeAt()))
                .findFirst()
                .map(line -> Optional.ofNullable(managers.get(line.manager()))
                        .map(ShownManagers::name)
                        .orElse(DirectoryView.HIDDEN))
                .orElse("");
    }

    private static String name(User user) {
        return user.username().value();
    }

    /** What there is to say about the manager of a row. */
    Optional<Finding> finding(ProposedRow row) {
        LineFindings findings =
                new LineFindings(plan.body().table(), plan.body().lines());
        LineAction action = lines().action(index(row));
        if (action == LineAction.REFUSED) {
            return Optional.of(findings.refusal(index(row), wanted(row)));
        }
        boolean blocked = action == LineAction.SET
                && manager(row)
                        .filter(user -> user.state().kind() == StateKind.BLOCKED)
                        .isPresent();
        return blocked ? Optional.of(findings.blocked(index(row), wanted(row))) : Optional.empty();
    }
}
