package dev.people.plan;

import dev.people.actor.Permission;
import dev.people.actor.Subject;
import dev.people.change.Decision;
import dev.people.change.DirectoryView;
import dev.people.change.Gate;
import dev.people.change.RuleContext;
import dev.people.change.UserReference;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Place;
import dev.people.id.DerivedIds;
import dev.people.id.PlanId;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.profile.BuiltInField;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses rows as a whole whose managers the actor may not change, as a single change with the same values is refused. A row
 * that names the manager whom the account has already changes none.
 */
final class RowAuthority {
    private final PlanId plan;
    private final PlanOptions options;

    RowAuthority(PlanId plan, PlanOptions options) {
        this.plan = plan;
        this.options = options;
    }

    /** Whether a row is refused since the actor may not do what it says. */
    static boolean isDenied(RowDecision decision) {
        return decision.action() == PlanAction.REFUSED
                && decision.findings().stream().anyMatch(finding -> finding.code() == FindingCode.NOT_PERMITTED);
    }

    /** The decision, or that the actor may not. */
    RowDecision judged(ProposedRow row, RowDecision decision, PlanningView seen, RuleContext context) {
        boolean isOpen = context.authority().isEverything()
                || decision.action() == PlanAction.REFUSED
                || decision.action() == PlanAction.SKIP
                || !ManagerSearch.speaks(row);
        if (isOpen || !changesManager(row, decision.matched(), seen, context) || isPermitted(row, decision, context)) {
            return decision;
        }
        Finding denied = Gate.notPermitted(context.call(), Permission.ASSIGN_MANAGER)
                .at(Place.column(ReportingLine.FIELD).at(row.row(), row.line()));
        List<Finding> findings = new ArrayList<>();
        findings.add(denied);
        findings.addAll(decision.findings());
        return new RowDecision(PlanAction.REFUSED, Optional.empty(), decision.match(), findings);
    }

    private boolean changesManager(ProposedRow row, Optional<User> account, PlanningView seen, RuleContext context) {
        if (ManagerSearch.direct(row).isPresent()) {
            return true;
        }
        Optional<UserReference> wanted = ManagerSearch.wanted(row, account.isEmpty());
        boolean wantsNobody =
                (account.isEmpty() ? row.ifNew() : row.draft()).cleared().contains(BuiltInField.MANAGER);
        Optional<UserId> now = account.flatMap(user -> seen.lineOf(user.id()))
                .filter(line -> !line.isEndedAt(context.now()))
                .map(ReportingLine::manager);
        if (wanted.isEmpty()) {
            return wantsNobody && now.isPresent() && !isKept(true);
        }
        if (account.isPresent() && isKept(now.isPresent())) {
            return false;
        }
        DirectoryView visible = seen.within(context.authority()).accounts();
        List<UserId> meant =
                wanted.get().answering(visible).stream().map(User::id).toList();
        return !(meant.size() == 1 && now.equals(Optional.of(meant.get(0))));
    }

    private boolean isKept(boolean hasManager) {
        return switch (options.existing().of(BuiltInField.MANAGER)) {
            case OVERWRITE -> false;
            case FILL_IF_EMPTY -> hasManager;
            case KEEP -> true;
        };
    }

    private boolean isPermitted(ProposedRow row, RowDecision decision, RuleContext context) {
        Optional<User> after = decision.decision().flatMap(Decision::after);
        List<Subject> subjects = new ArrayList<>(2);
        Stream.of(decision.matched(), after).flatMap(Optional::stream).forEach(subjects::add);
        if (subjects.isEmpty()) {
            subjects.add(Subject.of(DerivedIds.user(plan, row.row())));
        }
        return subjects.stream().allMatch(subject -> context.authority().permits(Permission.ASSIGN_MANAGER, subject));
    }
}
