package dev.people.signal;

import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.UserDelta;
import dev.people.id.EntryId;
import dev.people.id.RunId;
import dev.people.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that changed, and is committed. Says what kind of change it was and to whom, never a value: who wants to know
 * more asks for the account or its history. An import makes one event for each kind of change in a chunk, with the ids of
 * at most 10,000 accounts.
 *
 * @param kind what happened
 * @param entry the audit entry that tells of it; also the operation id of a single change. The same event has the same
 *     entry, however often it is heard
 * @param run the run that it belongs to; empty for a single change
 * @param actor who acted
 * @param at when, in microseconds
 * @param userIds the accounts that changed, none where it was no account
 */
public record ChangeEvent(
        AuditKind kind, EntryId entry, Optional<RunId> run, Actor actor, Instant at, List<UserId> userIds) {
    /** Copies the ids. */
    public ChangeEvent {
        userIds = List.copyOf(userIds);
    }

    static ChangeEvent of(AuditEntry entry) {
        List<UserId> users =
                entry.changes().users().stream().map(UserDelta::user).toList();
        return new ChangeEvent(entry.kind(), entry.id(), entry.run(), entry.actor(), entry.at(), users);
    }

    /** What to send of it. */
    public ChangeEventView view() {
        return new ChangeEventView(
                kind.code(),
                entry.toString(),
                run.map(RunId::toString),
                actor.toString(),
                at,
                userIds.stream().map(UserId::toString).toList());
    }

    /** How many accounts changed. */
    public int count() {
        return userIds.size();
    }

    /** Without the ids of the accounts, which may be thousands. */
    @Override
    public String toString() {
        return "ChangeEvent[" + kind + ", entry " + entry + ", " + count() + " accounts"
                + run.map(id -> ", run " + id).orElse("") + "]";
    }
}
