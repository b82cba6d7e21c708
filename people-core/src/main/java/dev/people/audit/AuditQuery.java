package dev.people.audit;

import dev.people.actor.Actor;
import dev.people.id.RunId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which audit entries, and which page of them, the newest first. What is not asked for is not looked at; what is, holds
 * together: entries of this run and this actor. Immutable.
 *
 * <p>Entries of one subject come in the order of the versions that they made, which no clock can change, and each is cut to
 * what it says of the subject. Others come in the order of their instants, whole; those of one instant in an order that stays.
 *
 * @param subject whom or what they tell of
 * @param actor who acted
 * @param kinds what they tell; empty for anything
 * @param period when it happened
 * @param run the run they belong to
 * @param correlationId the request or job of the host that they are part of
 * @param after where the page before ended; empty for the first page
 * @param limit the most entries of a page, 1 to 10,000
 */
public record AuditQuery(
        Optional<AuditSubject> subject,
        Optional<Actor> actor,
        Set<AuditKind> kinds,
        Period period,
        Optional<RunId> run,
        Optional<String> correlationId,
        Optional<AuditCursor> after,
        int limit) {
    private static final int LARGEST_PAGE = 10_000;

    /**
     * A time.
     *
     * @param from its first instant; empty for the beginning
     * @param until the first instant behind it; empty for no end
     */
    public record Period(Optional<Instant> from, Optional<Instant> until) {
        /** Ever. */
        public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

        /** Whether an instant is in it. */
        public boolean contains(Instant at) {
            return from.filter(at::isBefore).isEmpty()
                    && until.filter(end -> !at.isBefore(end)).isEmpty();
        }
    }

    /**
     * Copies the kinds, and checks limit and cursor.
     *
     * @throws IllegalArgumentException when the limit is out of range, or the cursor is of another kind of list
     */
    public AuditQuery {
        kinds = Set.copyOf(kinds);
        Objects.requireNonNull(period, "period");
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " entries, not " + limit);
        }
        AuditCursor.ListKind list = subject.isPresent() ? AuditCursor.ListKind.SUBJECT : AuditCursor.ListKind.ALL;
        if (after.isPresent() && after.get().list() != list) {
            throw new IllegalArgumentException(
                    subject.isPresent()
                            ? "The cursor is of a list of all subjects, and this list is of one"
                            : "The cursor is of a list of one subject, and this list is of all");
        }
    }

    /** The first page of all. */
    public static AuditQuery all(int limit) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Period.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** The first page of those that tell of this subject. */
    public static AuditQuery of(AuditSubject subject, int limit) {
        return new AuditQuery(
                Optional.of(subject),
                Optional.empty(),
                Set.of(),
                Period.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** Of these the ones by this actor, on whosever behalf. */
    public AuditQuery by(Actor one) {
        return new AuditQuery(subject, Optional.of(one), kinds, period, run, correlationId, after, limit);
    }

    /** Of these the ones of these kinds. */
    public AuditQuery ofKinds(AuditKind... some) {
        return new AuditQuery(subject, actor, Set.of(some), period, run, correlationId, after, limit);
    }

    /** Of these the ones from this instant on. */
    public AuditQuery from(Instant first) {
        Period later = new Period(Optional.of(first), period.until());
        return new AuditQuery(subject, actor, kinds, later, run, correlationId, after, limit);
    }

    /** Of these the ones before this instant. */
    public AuditQuery until(Instant end) {
        Period earlier = new Period(period.from(), Optional.of(end));
        return new AuditQuery(subject, actor, kinds, earlier, run, correlationId, after, limit);
    }

    /** Of these the ones of this run. */
    public AuditQuery ofRun(RunId one) {
        return new AuditQuery(subject, actor, kinds, period, Optional.of(one), correlationId, after, limit);
    }

    /** Of these the ones that are part of this request or job of the host. */
    public AuditQuery correlatedBy(String id) {
        return new AuditQuery(subject, actor, kinds, period, run, Optional.of(id), after, limit);
    }

    /**
     * The page behind this place.
     *
     * @throws IllegalArgumentException when it is of another kind of list
     */
    public AuditQuery after(AuditCursor place) {
        return new AuditQuery(subject, actor, kinds, period, run, correlationId, Optional.of(place), limit);
    }

    /** Where an entry that this finds stands in the list. */
    public AuditCursor placeOf(AuditEntry entry) {
        return subject.map(some -> AuditCursor.ofSubject(entry, some)).orElseGet(() -> AuditCursor.ofAll(entry));
    }

    /** Whether an entry is among those that are asked for, on whichever page. */
    public boolean finds(AuditEntry entry) {
        return subject.filter(some -> entry.changes().of(some).isEmpty()).isEmpty()
                && actor.filter(some -> !some.equals(entry.actor())).isEmpty()
                && (kinds.isEmpty() || kinds.contains(entry.kind()))
                && period.contains(entry.at())
                && run.filter(some -> !entry.run().equals(Optional.of(some))).isEmpty()
                && correlationId
                        .filter(some -> !entry.by().correlationId().equals(Optional.of(some)))
                        .isEmpty();
    }

    /** As much of an entry as is answered: of one subject, what it says of that. */
    public AuditEntry shown(AuditEntry entry) {
        return subject.map(entry::cutTo).orElse(entry);
    }
}
