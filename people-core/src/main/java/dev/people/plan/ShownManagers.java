package dev.people.plan;

import dev.people.audit.FieldDelta;
import dev.people.change.UserReference;
import dev.people.finding.Finding;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.storage.Work;
import dev.people.user.StateKind;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The managers of some rows as a plan shows them, old and new. For one thread. */
final class ShownManagers {
    private final Plan plan;
    private final LineTable lines;
    /** Whoever the accounts of the rows report to now. */
    private final Map<UserId, User> managers = new HashMap<>();

    private Optional<PlanningView> view = Optional.empty();

    ShownManagers(Plan plan) {
        this.plan = plan;
        this.lines = plan.body().lines().table();
    }

    /** Looks up who the accounts of the rows report to now. */
    PlanningView look(Work work, PlanningView seen) {
        managers.clear();
        UserKeys keys = new UserKeys();
        seen.lines().values().forEach(line -> keys.id(line.manager()));
        if (!keys.ids().isEmpty()) {
            work.users().findAll(keys).forEach(user -> managers.put(user.id(), user));
        }
        view = Optional.of(seen);
        return seen;
    }

    private int index(ProposedRow row) {
        return plan.body().table().index(row.row());
    }

    private Optional<UserReference> wanted(ProposedRow row) {
        return ManagerSearch.wanted(row, plan.body().table().action(index(row)) == PlanAction.ADD);
    }

    private Optional<User> manager(ProposedRow row) {
        return wanted(row).flatMap(wanted -> ManagerSearch.managers(wanted, seen().accounts()).stream()
                .findFirst());
    }

    private PlanningView seen() {
        return view.orElseThrow();
    }

    /** The old and the new manager of whomever a row is about, where there will be another one. */
    Optional<FieldDelta> change(ProposedRow row) {
        if (!lines.action(index(row)).writes()) {
            return Optional.empty();
        }
        String now = manager(row)
                .map(ShownManagers::name)
                .or(() -> wanted(row).map(UserReference::text))
                .orElse("");
        return Optional.of(new FieldDelta(ReportingLine.FIELD, before(row), now));
    }

    private String before(ProposedRow row) {
        List<User> reports = ManagerSearch.reports(row, plan.id(), seen().accounts());
        return reports.stream()
                .flatMap(report -> seen().lineOf(report.id()).stream())
                .filter(line -> !line.isEndedAt(plan.madeAt()))
                .findFirst()
                .map(line -> Optional.ofNullable(managers.get(line.manager()))
                        .map(ShownManagers::name)
                        .orElse(line.manager().toString()))
                .orElse("");
    }

    private static String name(User user) {
        return user.username().value();
    }

    /** What there is to say about the manager of a row. */
    Optional<Finding> finding(ProposedRow row) {
        LineFindings findings = new LineFindings(plan.body().table(), lines);
        LineAction action = lines.action(index(row));
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
