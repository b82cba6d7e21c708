package dev.people.change;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.organization.ReportingLine;
import dev.people.profile.BuiltInField;
import dev.people.user.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The manager in the values of a new or changed account: refused together with them, and written with them. */
final class DraftManager {
    private DraftManager() {}

    /** Whether these values name a manager, or nobody. */
    static boolean isIn(UserDraft values) {
        return values.manager().isPresent() || values.cleared().contains(BuiltInField.MANAGER);
    }

    /** The change of manager that is meant; empty where it is not clear who is. */
    static Optional<UserChange.AssignManager> assignment(UserChange change, DirectoryView view) {
        if (change.assignment().isPresent()) {
            return change.assignment();
        }
        if (change.values().manager().isEmpty()) {
            return Optional.of(new UserChange.AssignManager(change.id(), Optional.empty()));
        }
        List<User> meant = change.values().manager().get().answering(view);
        return meant.size() == 1
                ? Optional.of(new UserChange.AssignManager(
                        change.id(), Optional.of(meant.get(0).id())))
                : Optional.empty();
    }

    /** Whether these values, or the change itself, want a line that its rule leaves aside. */
    static boolean isLeftAside(UserChange change) {
        return isIn(change.values())
                || (change.assignment().isPresent()
                        && change.rule().assignment().isEmpty());
    }

    /** What becomes of the account and its manager, where this becomes of the account. */
    static Decision with(Decision account, UserChange change, DirectoryView view, RuleContext context) {
        if (account.kind() == ChangeKind.REFUSED
                || !isLeftAside(change)
                || account.after().filter(User::exists).isEmpty()) {
            return account;
        }
        User report = account.after().orElseThrow();
        return assignment(change, view)
                .map(assign -> with(account, assign, view, context))
                .orElseGet(() -> account.and(Decision.refused(report, List.of(unclear(change.values(), view)))));
    }

    /** The same with a manager who is known. */
    static Decision with(Decision account, UserChange.AssignManager manager, DirectoryView view, RuleContext context) {
        User report = account.after().orElseThrow();
        return account.and(ManagerRule.decide(manager, report, view, context));
    }

    private static Finding unclear(UserDraft values, DirectoryView view) {
        UserReference reference = values.manager().orElseThrow();
        List<User> meant = reference.answering(view);
        FindingCode code = meant.isEmpty() ? FindingCode.MANAGER_UNKNOWN : FindingCode.AMBIGUOUS_MATCH;
        Finding finding = Finding.of(code, ReportingLine.FIELD).with("value", reference.text());
        return meant.isEmpty()
                ? finding
                : finding.with(
                        "candidates",
                        meant.stream().map(user -> user.username().value()).collect(Collectors.joining(", ")));
    }
}
