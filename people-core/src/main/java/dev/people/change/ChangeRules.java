package dev.people.change;

/** The rules: pure functions from a change and what is known of the directory to a decision. */
public final class ChangeRules {
    private ChangeRules() {}

    /** Decides one change; a manager among its values is left aside. */
    public static Decision decide(UserChange change, DirectoryView view, RuleContext context) {
        if (context.authority().isEverything()) {
            return change.rule().decide(view, context);
        }
        DirectoryView judged = JudgedView.judging(view, context.authority());
        return PermissionRule.checked(change, change.rule().decide(judged, context), context);
    }

    /** The same decision with a manager for the account; refused where the account cannot have them. */
    public static Decision withManager(
            Decision account, UserChange.AssignManager manager, DirectoryView view, RuleContext context) {
        DirectoryView visible = VisibleView.of(view, context.authority());
        return PermissionRule.managerChecked(manager, DraftManager.with(account, manager, visible, context), context);
    }

    /** Decides one change with the manager that its values name; the view has to know who reports to whom. */
    static Decision decideWithManager(UserChange change, DirectoryView view, RuleContext context) {
        Decision account = decide(change, view, context);
        if (account.kind() == ChangeKind.REFUSED || !DraftManager.isLeftAside(change)) {
            return account;
        }
        DirectoryView visible = VisibleView.of(view, context.authority());
        return PermissionRule.managerChecked(change, DraftManager.with(account, change, visible, context), context);
    }
}
