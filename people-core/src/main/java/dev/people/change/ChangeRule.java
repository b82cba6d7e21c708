package dev.people.change;

import dev.people.actor.Permission;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.profile.BuiltInField;
import dev.people.storage.Work;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** How a change is judged: what has to be known for it, and what becomes of it. Hosts hand it on, and no more. */
public final class ChangeRule {
    /** From a change and what is known to a decision. Pure. */
    @FunctionalInterface
    interface Judgement {
        Decision decide(DirectoryView view, RuleContext context);
    }

    /** The same for an account that there is. */
    @FunctionalInterface
    interface JudgementOfAccount {
        Decision decide(User user, DirectoryView view, RuleContext context);
    }

    private final UserId id;
    private final Judgement judgement;
    private final Consumer<UserKeys> lookups;
    private final boolean isForNew;
    private final Optional<UserChange.AssignManager> assignment;
    private final Function<Work, Optional<Finding>> lastCheck;
    private final Optional<Permission> needed;

    private ChangeRule(
            UserId id,
            Judgement judgement,
            Consumer<UserKeys> lookups,
            boolean isForNew,
            Optional<UserChange.AssignManager> assignment,
            Function<Work, Optional<Finding>> lastCheck,
            Optional<Permission> needed) {
        this.id = id;
        this.judgement = judgement;
        this.lookups = lookups;
        this.isForNew = isForNew;
        this.assignment = assignment;
        this.lastCheck = lastCheck;
        this.needed = needed;
    }

    /** Of a new account with these values. */
    static ChangeRule ofNew(UserId id, UserDraft draft, Judgement judgement) {
        return new ChangeRule(id, judgement, of(draft), true, Optional.empty(), ChangeRule::nothing, Optional.empty());
    }

    /** Of an account that may be there or not, deleted ones included. */
    static ChangeRule ofAny(UserId id, Judgement judgement) {
        return new ChangeRule(
                id, judgement, keys -> {}, false, Optional.empty(), ChangeRule::nothing, Optional.empty());
    }

    /** Of an account that has to be there. */
    static ChangeRule of(UserId id, JudgementOfAccount judgement) {
        return ofAny(id, (view, context) -> {
            Optional<User> user = view.user(id);
            return user.isPresent() ? judgement.decide(user.get(), view, context) : notFound(id);
        });
    }

    /** The same, which looks up what these values may collide with. */
    ChangeRule with(UserDraft values) {
        return new ChangeRule(id, judgement, of(values), isForNew, assignment, lastCheck, needed);
    }

    private static Consumer<UserKeys> of(UserDraft values) {
        return keys -> LoadedView.collect(values, keys);
    }

    /** The same, which looks up these keys. */
    ChangeRule lookingUp(Consumer<UserKeys> keys) {
        return new ChangeRule(id, judgement, keys, isForNew, assignment, lastCheck, needed);
    }

    /** The same, which has to know who reports to whom. */
    ChangeRule assigning(UserChange.AssignManager manager) {
        return new ChangeRule(id, judgement, lookups, isForNew, Optional.of(manager), lastCheck, needed);
    }

    /** The same, of which something is asked that is no part of the directory. */
    ChangeRule unless(Function<Work, Optional<Finding>> check) {
        return new ChangeRule(id, judgement, lookups, isForNew, assignment, check, needed);
    }

    /** The same, which takes this permission, whatever it changes; otherwise each field has its own. */
    ChangeRule needing(Permission permission) {
        return new ChangeRule(id, judgement, lookups, isForNew, assignment, lastCheck, Optional.of(permission));
    }

    private static Optional<Finding> nothing(Work work) {
        return Optional.empty();
    }

    static Decision notFound(UserId id) {
        Finding finding =
                Finding.of(FindingCode.USER_NOT_FOUND, BuiltInField.ID.key()).with("value", id);
        return Decision.refused(id, Optional.empty(), List.of(finding));
    }

    Decision decide(DirectoryView view, RuleContext context) {
        return judgement.decide(view, context);
    }

    /** Adds every key that the decision may look up. */
    void collect(UserKeys keys) {
        keys.id(id);
        lookups.accept(keys);
    }

    /** The manager that it assigns, where it does nothing else. */
    Optional<UserChange.AssignManager> assignment() {
        return assignment;
    }

    /** Whether somebody may be no active administrator afterwards. */
    boolean mayTakeAdministratorAway() {
        return !isForNew && assignment.isEmpty();
    }

    /** Whether it makes an account. */
    boolean isForNew() {
        return isForNew;
    }

    /** The permission that it takes; empty where that depends on the fields that change. */
    Optional<Permission> needed() {
        return needed;
    }

    /** What stands against it outside the directory, once it is decided. */
    Optional<Finding> lastCheck(Work work) {
        return lastCheck.apply(work);
    }
}
