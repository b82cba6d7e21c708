package dev.people.change;

import dev.people.audit.FieldDelta;
import dev.people.finding.Finding;
import dev.people.notice.NoticeKind;
import dev.people.user.User;
import java.util.List;
import java.util.Optional;

/**
 * What the rules make of a change, before anything is written.
 *
 * @param kind what it does
 * @param before the account before; empty when it is created
 * @param after the account after; empty when it is refused
 * @param fields every field that changes
 * @param findings everything there is to say; refused when one is an error
 * @param notice what to tell the person
 */
public record Decision(
        ChangeKind kind,
        Optional<User> before,
        Optional<User> after,
        List<FieldDelta> fields,
        List<Finding> findings,
        Optional<NoticeKind> notice) {
    /** Copies the lists. */
    public Decision {
        fields = List.copyOf(fields);
        findings = List.copyOf(findings);
    }

    /** What to send of it. */
    public DecisionView view() {
        return new DecisionView(
                kind.code(),
                before.map(User::view),
                after.map(User::view),
                fields,
                findings,
                notice.map(NoticeKind::code));
    }

    /** Nothing happens, for these reasons. */
    public static Decision refused(Optional<User> before, List<Finding> findings) {
        return new Decision(ChangeKind.REFUSED, before, Optional.empty(), List.of(), findings, Optional.empty());
    }

    /** How many seats it takes: 1, 0, or -1 when it gives one back. */
    public int seats() {
        return kind.writes() ? seat(after) - seat(before) : 0;
    }

    /** How many active administrators it makes: 1, 0, or -1. */
    public int administratorEffect() {
        return kind.writes() ? administrator(after) - administrator(before) : 0;
    }

    private static int seat(Optional<User> user) {
        return user.isPresent() && user.get().state().takesSeat() ? 1 : 0;
    }

    private static int administrator(Optional<User> user) {
        return user.isPresent() && user.get().account().isActiveAdministrator() ? 1 : 0;
    }
}
