package dev.people.audit;

import dev.people.actor.Actor;
import dev.people.id.EntryId;
import dev.people.id.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who changed what, when and why.
 *
 * @param id its identifier, which is also the operation id of a single change
 * @param kind what it tells of
 * @param by who made the call, for whom, and as part of what
 * @param at when, in microseconds
 * @param reason why; empty where nobody said, and where it was redacted
 * @param run the run it belongs to
 * @param changes what changed
 */
public record AuditEntry(
        EntryId id, AuditKind kind, Caller by, Instant at, String reason, Optional<RunId> run, Changes changes) {
    /** Nothing may be null. */
    public AuditEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(changes, "changes");
    }

    /** Who acted. */
    public Actor actor() {
        return by.actor();
    }

    /** The same, with nothing but what it says of this subject. */
    public AuditEntry cutTo(AuditSubject subject) {
        return with(Changes.of(changes.of(subject)), reason);
    }

    /**
     * The same without what it says of this subject. That something was said, and which fields changed, still shows. What
     * is said of others stays; so does the reason, as long as the entry still tells of the account of somebody else.
     */
    public AuditEntry redacted(AuditSubject subject) {
        if (changes.of(subject).isEmpty()) {
            return this;
        }
        Changes less = changes.redacted(subject);
        boolean tellsOfOthers = less.users().stream().anyMatch(delta -> !delta.isRedacted());
        return with(less, tellsOfOthers ? reason : "");
    }

    private AuditEntry with(Changes other, String otherReason) {
        return new AuditEntry(id, kind, by, at, otherReason, run, other);
    }

    /** What to send of it. */
    public AuditEntryView view() {
        return new AuditEntryView(
                id.toString(),
                kind.code(),
                by.actor().toString(),
                by.onBehalfOf().map(Actor::toString),
                by.correlationId(),
                at,
                reason,
                run.map(RunId::toString),
                changes.view());
    }

    /**
     * What changed.
     *
     * @param subjects accounts, and anything else that has an id
     * @param details what belongs to nothing that has an id
     */
    public record Changes(List<SubjectDelta> subjects, List<FieldDelta> details) {
        /** Copies both. */
        public Changes {
            subjects = List.copyOf(subjects);
            details = List.copyOf(details);
        }

        /** Only what happened to these. */
        public static Changes of(List<SubjectDelta> subjects) {
            return new Changes(subjects, List.of());
        }

        /** Nothing that has an id. */
        public static Changes details(FieldDelta... details) {
            return new Changes(List.of(), List.of(details));
        }

        /** What happened to accounts. */
        public List<SubjectDelta> users() {
            return subjects.stream().filter(delta -> delta.subject().isUser()).toList();
        }

        /** What happened to this subject; mostly that is one part. */
        public List<SubjectDelta> of(AuditSubject subject) {
            return subjects.stream()
                    .filter(delta -> delta.subject().equals(subject))
                    .toList();
        }

        Changes redacted(AuditSubject subject) {
            List<SubjectDelta> less = new ArrayList<>(subjects.size());
            for (SubjectDelta delta : subjects) {
                less.add(delta.subject().equals(subject) ? delta.redacted() : delta);
            }
            return new Changes(less, details);
        }

        /** What to send of them. */
        public AuditEntryView.ChangesView view() {
            return new AuditEntryView.ChangesView(
                    users().stream().map(SubjectDelta::userView).toList(),
                    subjects.stream()
                            .filter(delta -> !delta.subject().isUser())
                            .map(SubjectDelta::view)
                            .toList(),
                    details);
        }
    }
}
