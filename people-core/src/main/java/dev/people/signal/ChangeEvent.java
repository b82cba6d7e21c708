package dev.people.signal;

import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.AuditSubject;
import dev.people.audit.Caller;
import dev.people.audit.SubjectDelta;
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
 * @param by who made the call, for whom, and as part of what
 * @param at when, in microseconds
 * @param subjects the accounts that changed, and whatever else has an id
 */
public record ChangeEvent(
        AuditKind kind, EntryId entry, Optional<RunId> run, Caller by, Instant at, List<AuditSubject> subjects) {
    /** Copies the subjects. */
    public ChangeEvent {
        subjects = List.copyOf(subjects);
    }

    static ChangeEvent of(AuditEntry entry) {
        List<AuditSubject> subjects =
                entry.changes().subjects().stream().map(SubjectDelta::subject).toList();
        return new ChangeEvent(entry.kind(), entry.id(), entry.run(), entry.by(), entry.at(), subjects);
    }

    /** Who acted. */
    public Actor actor() {
        return by.actor();
    }

    /** The accounts that changed, none where it was no account. */
    public List<UserId> userIds() {
        return subjects.stream().flatMap(subject -> subject.userId().stream()).toList();
    }

    /** What to send of it. */
    public ChangeEventView view() {
        return new ChangeEventView(
                kind.code(),
                entry.toString(),
                run.map(RunId::toString),
                by.actor().toString(),
                by.onBehalfOf().map(Actor::toString),
                by.correlationId(),
                at,
                userIds().stream().map(UserId::toString).toList(),
                subjects.stream().filter(subject -> !subject.isUser()).toList());
    }

    /** How many accounts changed. */
    public int count() {
        return (int) subjects.stream().filter(AuditSubject::isUser).count();
    }

    /** Without the ids of the accounts, which may be thousands. */
    @Override
    public String toString() {
        return "ChangeEvent[" + kind + ", entry " + entry + ", " + count() + " accounts"
                + run.map(id -> ", run " + id).orElse("") + "]";
    }
}
