package dev.people.change;

import dev.people.audit.AuditKind;
import dev.people.audit.FieldDelta;
import dev.people.finding.Finding;
import dev.people.id.UserId;
import dev.people.notice.NoticeKind;
import dev.people.user.Administrators;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the rules make of a change, before anything is written.
 *
 * @param kind what it does
 * @param subject the account it is about
 * @param before the account before; empty when it is created
 * @param effects what is written
 * @param findings everything there is to say; refused when one is an error
 * @param notice what to tell the person
 */
public record Decision(
        ChangeKind kind,
        UserId subject,
        Optional<User> before,
        List<Effect> effects,
        List<Finding> findings,
        Optional<NoticeKind> notice) {
    /** Copies the lists. */
    public Decision {
        effects = List.copyOf(effects);
        findings = List.copyOf(findings);
    }

    /** What to send of it. */
    public DecisionView view() {
        return new DecisionView(
                kind.code(),
                before.map(User::view),
                after().map(User::view),
                fields(),
                findings,
                notice.map(NoticeKind::code));
    }

    /** Nothing happens, for these reasons. */
    static Decision refused(UserId subject, Optional<User> before, List<Finding> findings) {
        return new Decision(ChangeKind.REFUSED, subject, before, List.of(), findings, Optional.empty());
    }

    static Decision refused(User user, List<Finding> findings) {
        return refused(user.id(), Optional.of(user), findings);
    }

    /** Nothing happens to this account. */
    public static Decision unchanged(User user) {
        return unchanged(user, List.of());
    }

    /** Nothing happens, since all is as it should be. */
    static Decision unchanged(User user, List<Finding> findings) {
        return new Decision(ChangeKind.UNCHANGED, user.id(), Optional.of(user), List.of(), findings, Optional.empty());
    }

    /** The account becomes another one. */
    static Decision changed(
            ChangeKind kind, User before, User after, List<Finding> findings, Optional<NoticeKind> notice) {
        List<Effect> effects = List.of(AccountEffect.changed(before, after));
        return new Decision(kind, before.id(), Optional.of(before), effects, findings, notice);
    }

    /** The same with more to say. */
    Decision remarked(List<Finding> remarks) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(remarks);
        return new Decision(kind, subject, before, effects, all, notice);
    }

    /** The same with these effects as well. */
    Decision with(List<Effect> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(more);
        return new Decision(kind, subject, before, all, findings, notice);
    }

    /** Both together, where the other one is about something else of the same account; refused where either is. */
    Decision and(Decision other) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings());
        if (kind == ChangeKind.REFUSED || other.kind() == ChangeKind.REFUSED) {
            return refused(subject, before, all);
        }
        ChangeKind both = kind.writes() ? kind : other.kind();
        return new Decision(both, subject, before, effects, all, notice.or(other::notice)).with(other.effects());
    }

    /** The account after; empty when the change is refused. */
    public Optional<User> after() {
        for (Effect effect : effects) {
            if (effect.account().isPresent()) {
                return effect.account();
            }
        }
        return kind == ChangeKind.REFUSED ? Optional.empty() : before;
    }

    /** What becomes of the manager, where that changes. */
    public Optional<ManagerEffect> manager() {
        for (Effect effect : effects) {
            if (effect.manager().isPresent()) {
                return effect.manager();
            }
        }
        return Optional.empty();
    }

    /** Every field that changes. */
    public List<FieldDelta> fields() {
        if (effects.size() == 1) {
            return effects.get(0).fields();
        }
        List<FieldDelta> fields = new ArrayList<>();
        effects.forEach(effect -> fields.addAll(effect.fields()));
        return fields;
    }

    /** What its audit entry is called. */
    AuditKind auditKind() {
        return switch (kind) {
            case ADD -> AuditKind.USER_CREATED;
            case UPDATE -> effects.get(0).type().edited();
            case BLOCK -> AuditKind.USER_BLOCKED;
            case UNBLOCK -> AuditKind.USER_UNBLOCKED;
            case DELETE -> AuditKind.USER_DELETED;
            case UNCHANGED, REFUSED -> throw new IllegalStateException("Nothing to write for " + kind);
        };
    }

    /** How many seats it takes: 1, 0, or -1 when it gives one back. */
    public int seats() {
        return kind.writes() ? seat(after()) - seat(before) : 0;
    }

    /** How many active administrators it makes: 1, 0, or -1. */
    public int administratorEffect() {
        return kind.writes() ? administrator(after()) - administrator(before) : 0;
    }

    private static int seat(Optional<User> user) {
        return user.isPresent() && user.get().state().takesSeat() ? 1 : 0;
    }

    private static int administrator(Optional<User> user) {
        return user.isPresent() && Administrators.contains(user.get()) ? 1 : 0;
    }
}
