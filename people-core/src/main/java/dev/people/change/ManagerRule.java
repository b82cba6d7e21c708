package dev.people.change;

import dev.people.audit.FieldDelta;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.user.StateKind;
import dev.people.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may report to whom: to anybody there is, even if blocked, but never round in a circle. */
final class ManagerRule {
    private ManagerRule() {}

    static Decision decide(UserChange.AssignManager change, User report, DirectoryView view, RuleContext context) {
        Optional<ReportingLine> before =
                view.reporting().lineOf(report.id()).filter(line -> !line.isEndedAt(context.now()));
        if (!change.isMeantFor(before) && !isAsWanted(change, before, context.now())) {
            return Decision.refused(report, List.of(Finding.of(FindingCode.STALE_ROW)));
        }
        List<Finding> findings = new ArrayList<>(1);
        change.manager().ifPresent(manager -> check(manager, view, findings));
        // who is not there is on no way, and the way to somebody who may not be seen is not told
        boolean isThere = findings.stream().noneMatch(Finding::isError);
        List<UserId> cycle = isThere ? cycle(change, view.reporting(), context.now()) : List.of();
        if (!cycle.isEmpty()) {
            findings.add(Finding.of(FindingCode.MANAGER_CYCLE, ReportingLine.FIELD)
                    .with("path", ManagerTexts.path(cycle, view)));
        }
        if (findings.stream().anyMatch(Finding::isError)) {
            return Decision.refused(report, findings);
        }
        return decided(change, report, before, view, context.now(), findings);
    }

    private static void check(UserId manager, DirectoryView view, List<Finding> findings) {
        Optional<User> found = view.user(manager);
        if (found.isEmpty()) {
            findings.add(
                    Finding.of(FindingCode.MANAGER_UNKNOWN, ReportingLine.FIELD).with("value", manager));
        }
        found.filter(user -> user.state().kind() == StateKind.BLOCKED)
                .ifPresent(user -> findings.add(Finding.of(FindingCode.MANAGER_BLOCKED, ReportingLine.FIELD)
                        .with("value", user.username())));
    }

    private static Decision decided(
            UserChange.AssignManager change,
            User report,
            Optional<ReportingLine> before,
            DirectoryView view,
            Instant now,
            List<Finding> findings) {
        if (isAsWanted(change, before, now)) {
            return Decision.unchanged(report, findings);
        }
        FieldDelta field = new FieldDelta(
                ReportingLine.FIELD,
                before.map(line -> ManagerTexts.text(line, view)).orElse(""),
                change.line().map(line -> ManagerTexts.text(line, view)).orElse(""));
        List<Effect> effects = List.of(new ManagerEffect(report.id(), before, change.line(), field));
        return new Decision(ChangeKind.UPDATE, report.id(), Optional.of(report), effects, findings, Optional.empty());
    }

    /** A line that has not begun is not as wanted by whoever wants a manager, nor by whoever wants none. */
    static boolean isAsWanted(UserChange.AssignManager change, Optional<ReportingLine> before, Instant now) {
        if (change.manager().isEmpty()) {
            return before.isEmpty();
        }
        if (change.isForSomeTime()) {
            return before.equals(change.line());
        }
        return before.filter(line -> line.isValidAt(now))
                .map(ReportingLine::manager)
                .equals(change.manager());
    }

    /**
     * The way from the person who would report, by their new manager, back to them; empty when it does not lead back. Lines that
     * have not begun count, since nobody is asked when they do.
     */
    static List<UserId> cycle(UserChange.AssignManager change, ReportingView lines, Instant now) {
        boolean isOwnManager = change.manager().filter(change.id()::equals).isPresent();
        if (!isOwnManager && !lines.mayHaveReports(change.id())) {
            return List.of();
        }
        Set<UserId> way = new LinkedHashSet<>();
        way.add(change.id());
        Optional<UserId> next = change.manager();
        while (next.isPresent() && way.add(next.get())) {
            next = lines.lineOf(next.get()).filter(line -> !line.isEndedAt(now)).map(ReportingLine::manager);
        }
        if (next.filter(change.id()::equals).isEmpty()) {
            return List.of();
        }
        List<UserId> cycle = new ArrayList<>(way);
        cycle.add(change.id());
        return cycle;
    }
}
