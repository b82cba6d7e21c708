package dev.people.change;

/** The rules: pure functions from a change and what is known of the directory to a decision. */
public final class ChangeRules {
    private ChangeRules() {}

    /** Decides one change; a manager among its values is left aside. */
    public static Decision decide(UserChange change, DirectoryView view, RuleContext context) {
        return change.rule().decide(view, context);
    }

    /** The same decision with a manager for the account; refused where the account cannot have them. */
    public static Decision withManager(
            Decision account, UserChange.AssignManager manager, DirectoryView view, RuleContext context) {
        return DraftManager.with(account, manager, view, context);
    }

    /** Decides one change with the manager that its values name; the view has to know who reports to whom. */
    static Decision decideWithManager(UserChange change, DirectoryView view, RuleContext context) {
        return DraftManager.with(decide(change, view, context), change, view, context);
    }
}
