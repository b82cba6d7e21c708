package dev.people.change;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.notice.NoticeKind;
import dev.people.profile.BuiltInField;
import dev.people.profile.FieldRule;
import dev.people.profile.FieldSchema;
import dev.people.profile.OwnField;
import dev.people.user.NameHold;
import dev.people.user.StateKind;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An account back to what it was before a run. Only as long as nobody else has written it: whoever did may have relied on
 * what the run wrote.
 */
final class AccountRevertRule {
    private AccountRevertRule() {}

    /** Takes an account away that the run added, and frees its name. */
    static Decision withdraw(long version, User user, DirectoryView view, RuleContext context) {
        if (!user.exists()) {
            return undoneBefore(user);
        }
        if (user.revision().version() != version) {
            return changedSince(user);
        }
        UserChange.Delete delete = new UserChange.Delete(user.id(), NameHold.FREE);
        return StateRule.delete(delete, user, view, context);
    }

    /** Gives an account back what it held. */
    static Decision restore(FormerAccount.Held held, long version, User user, DirectoryView view, RuleContext context) {
        User after = former(held, user);
        if (user.revision().version() != version) {
            return after.equals(user) ? undoneBefore(user) : changedSince(user);
        }
        List<Finding> findings = new ArrayList<>(held.values().findings());
        checkUnique(held.values(), user, view, findings);
        checkOwn(held.own(), user, view, context.schema(), findings);
        checkState(user, after, view, context, findings);
        if (findings.stream().anyMatch(Finding::isError)) {
            return Decision.refused(user, findings);
        }
        return restored(user, after, findings);
    }

    private static User former(FormerAccount.Held held, User user) {
        User edited = EditRule.edited(
                held.values(), user, held.own().over(user.profile().own()));
        return held.state()
                .map(state -> edited.withAccount(edited.account().in(state)))
                .orElse(edited);
    }

    /** What the account holds itself is no obstacle; a deleted one holds neither address nor number. */
    private static void checkUnique(UserDraft former, User user, DirectoryView view, List<Finding> findings) {
        former.newUsername()
                .filter(name -> !user.holdsUsername()
                        || !name.key().equals(user.username().key()))
                .ifPresent(name -> Uniqueness.check(name, BuiltInField.NEW_USERNAME, user.id(), view, findings));
        former.email().ifPresent(email -> Uniqueness.check(email, user.id(), view, findings));
        former.employeeId().ifPresent(number -> Uniqueness.check(number, user.id(), view, findings));
    }

    private static void checkOwn(
            FormerOwn former, User user, DirectoryView view, FieldSchema schema, List<Finding> findings) {
        for (OwnField field : schema.own()) {
            former.value(field.key())
                    .filter(any -> field.has(FieldRule.UNIQUE))
                    .ifPresent(value -> Uniqueness.check(field, value, user.id(), view, findings));
        }
    }

    private static void checkState(
            User user, User after, DirectoryView view, RuleContext context, List<Finding> findings) {
        if (!WayBack.isOpen(user.state(), after.state())) {
            findings.add(Finding.of(FindingCode.STATE_TRANSITION_FORBIDDEN, BuiltInField.ACCOUNT_STATE.key())
                    .with("from", user.state().code())
                    .with("to", after.state().code()));
        } else if (!isShutOut(user) && isShutOut(after) && StateRule.isSelf(user, context)) {
            findings.add(Finding.of(FindingCode.SELF_LOCKOUT));
        } else if (StateRule.takesLastAdministrator(user, after, view)) {
            findings.add(Finding.of(FindingCode.LAST_ADMIN).with("value", user.username()));
        }
    }

    private static boolean isShutOut(User user) {
        return !user.exists() || user.state().kind() == StateKind.BLOCKED;
    }

    private static Decision restored(User user, User after, List<Finding> findings) {
        Optional<NoticeKind> notice =
                user.state().equals(after.state()) ? Optional.empty() : StateRule.invitation(after.state());
        return Decision.changed(kind(user, after), user, after, findings, notice);
    }

    private static ChangeKind kind(User user, User after) {
        StateKind from = user.state().kind();
        StateKind to = after.state().kind();
        if (from == to || from == StateKind.DELETED) {
            return ChangeKind.UPDATE;
        }
        if (to == StateKind.DELETED) {
            return ChangeKind.DELETE;
        }
        if (to == StateKind.BLOCKED) {
            return ChangeKind.BLOCK;
        }
        return from == StateKind.BLOCKED ? ChangeKind.UNBLOCK : ChangeKind.UPDATE;
    }

    private static Decision undoneBefore(User user) {
        return Decision.unchanged(user, List.of(Finding.of(FindingCode.UNDONE_BEFORE)));
    }

    private static Decision changedSince(User user) {
        return Decision.refused(user, List.of(Finding.of(FindingCode.STALE_ROW)));
    }
}
