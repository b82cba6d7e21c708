package dev.people.run;

import dev.people.id.PlanId;
import java.time.Duration;
import java.time.Instant;

/**
 * A plan that is kept, so that any node can show and start it.
 *
 * @param id its identifier
 * @param actor who made it, as an actor's text
 * @param term since when and until when it is kept
 * @param source what people call the source: a file's name
 * @param state where it stands by what is stored
 * @param head whatever its maker wants to find again without reading the parts; at most 1 MB
 */
public record StagedPlan(PlanId id, String actor, Term term, String source, StagedState state, Bytes head) {
    /** How long a plan waits to be started: 72 hours. */
    public static final Duration WAITS = Duration.ofDays(3);

    /** How long a plan is kept once it is started. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final int LARGEST_HEAD = 1 << 20;

    /** Checks the size of the head; what expires by time alone is not stored. */
    public StagedPlan {
        if (head.size() > LARGEST_HEAD) {
            throw new IllegalArgumentException("A head has at most 1 MB, not " + head.size() + " bytes");
        }
        if (state instanceof StagedState.Expired) {
            throw new IllegalArgumentException("That a plan is expired follows from the time");
        }
    }

    /**
     * Since when and until when a plan is kept.
     *
     * @param madeAt since when
     * @param expiresAt until when; later once it is started
     */
    public record Term(Instant madeAt, Instant expiresAt) {
        /** From now on, as long as a plan waits to be started. */
        public static Term waitingFrom(Instant now) {
            return new Term(now, now.plus(WAITS));
        }
    }

    /** Where it stands at this instant. */
    public StagedState stateAt(Instant now) {
        return state.waits() && !now.isBefore(term.expiresAt) ? new StagedState.Expired() : state;
    }
}
