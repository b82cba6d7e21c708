package dev.people.change;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.BuiltInField;
import dev.people.user.User;
import java.util.List;
import java.util.Optional;

/** The rules: pure functions from a change and what is known of the directory to a decision. */
public final class ChangeRules {
    private ChangeRules() {}

    /** Decides one change. */
    public static Decision decide(UserChange change, DirectoryView view, RuleContext context) {
        if (change instanceof UserChange.Create create) {
            return CreateRule.decide(create, view, context);
        }
        if (change instanceof UserChange.Restore restore) {
            return UndoRule.restore(restore, view, context);
        }
        if (change instanceof UserChange.Withdraw withdraw) {
            return UndoRule.withdraw(withdraw, view, context);
        }
        Optional<User> user = view.user(change.id());
        if (user.isEmpty()) {
            return Decision.refused(Optional.empty(), List.of(notFound(change)));
        }
        if (change instanceof UserChange.Edit edit) {
            return EditRule.decide(edit, user.get(), view, context);
        }
        if (change instanceof UserChange.Block block) {
            return StateRule.block(block, user.get(), view, context);
        }
        if (change instanceof UserChange.Delete delete) {
            return StateRule.delete(delete, user.get(), view, context);
        }
        if (change instanceof UserChange.Invite) {
            return InviteRule.decide(user.get());
        }
        if (change instanceof UserChange.AssignManager assign) {
            return ManagerRule.decide(assign, user.get(), view, context);
        }
        if (change instanceof UserChange.RestoreManager restore) {
            return ManagerRule.restore(restore, user.get(), view, context);
        }
        return change instanceof UserChange.EndBlock
                ? StateRule.endBlock(user.get(), context)
                : StateRule.unblock(user.get(), context);
    }

    static Finding notFound(UserChange change) {
        return Finding.of(FindingCode.USER_NOT_FOUND, BuiltInField.ID.key()).with("value", change.id());
    }
}
