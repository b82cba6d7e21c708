package dev.people.audit;

import dev.people.actor.Actor;
import dev.people.id.EntryId;
import dev.people.id.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who changed what, when and why.
 *
 * @param id its identifier, which is also the operation id of a single change
 * @param kind what it tells of
 * @param actor who acted
 * @param at when, in microseconds
 * @param reason why; empty where nobody said
 * @param run the run it belongs to
 * @param changes what changed
 */
public record AuditEntry(
        EntryId id, AuditKind kind, Actor actor, Instant at, String reason, Optional<RunId> run, Changes changes) {
    /** The same, with nothing but what it says of one account. */
    public AuditEntry cutTo(UserDelta delta) {
        return new AuditEntry(id, kind, actor, at, reason, run, Changes.users(List.of(delta)));
    }

    /** What to send of it. */
    public AuditEntryView view() {
        return new AuditEntryView(
                id.toString(), kind.code(), actor.toString(), at, reason, run.map(RunId::toString), changes.view());
    }

    /**
     * What changed.
     *
     * @param users accounts
     * @param details anything that is no account
     */
    public record Changes(List<UserDelta> users, List<FieldDelta> details) {
        /** Copies both. */
        public Changes {
            users = List.copyOf(users);
            details = List.copyOf(details);
        }

        /** What to send of them. */
        public AuditEntryView.ChangesView view() {
            return new AuditEntryView.ChangesView(
                    users.stream().map(UserDelta::view).toList(), details);
        }

        /** Only accounts. */
        public static Changes users(List<UserDelta> users) {
            return new Changes(users, List.of());
        }

        /** Nothing of an account. */
        public static Changes details(FieldDelta... details) {
            return new Changes(List.of(), List.of(details));
        }
    }
}
