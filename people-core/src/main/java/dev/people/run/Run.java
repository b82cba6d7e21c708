package dev.people.run;

import dev.people.id.PlanId;
import dev.people.id.RunId;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One application of a plan.
 *
 * @param id its identifier
 * @param plan the plan it applies
 * @param source what people call the source: a file's name
 * @param lease who carries it out and how long they hold it
 * @param state where it stands
 * @param extent how much it has to account for
 * @param applied what became of what is done
 * @param ending when and why it stopped; empty while it waits to begin or is under way, and again once it is carried on
 */
public record Run(
        RunId id,
        PlanId plan,
        String source,
        Lease lease,
        RunState state,
        Extent extent,
        RowCounts applied,
        Optional<Ending> ending) {
    /** One that has not stopped. */
    public Run(RunId id, PlanId plan, String source, Lease lease, RunState state, Extent extent, RowCounts applied) {
        this(id, plan, source, lease, state, extent, applied, Optional.empty());
    }

    /**
     * When and why a run stopped: that it is done, paused, cancelled or failed is its state.
     *
     * @param at when
     * @param failure why it failed, in words that hold no personal data; empty when it did not
     */
    public record Ending(Instant at, String failure) {
        private static final int LONGEST = 500;

        /** Cuts a long text. */
        public Ending {
            failure = failure.length() > LONGEST ? failure.substring(0, LONGEST) : failure;
        }
    }

    /**
     * How much a run has to account for.
     *
     * @param rows how many rows
     * @param effects how many effects of them have an outcome of their own, by kind, as a manager has that is written
     *     together with its row or later
     */
    public record Extent(long rows, Map<String, Long> effects) {
        /** Copies the effects. */
        public Extent {
            effects = Collections.unmodifiableMap(new TreeMap<>(effects));
        }

        /** Rows alone. */
        public static Extent ofRows(long rows) {
            return new Extent(rows, Map.of());
        }

        /** How many effects of this kind. */
        public long of(String kind) {
            return effects.getOrDefault(kind, 0L);
        }

        /** All together: each is one step. */
        public long steps() {
            return rows + effects.values().stream().mapToLong(count -> count).sum();
        }
    }

    /**
     * Who carries a run out.
     *
     * @param planner who made the plan, as an actor's text
     * @param applier who applies it, as an actor's text
     * @param startedAt since when
     * @param until a run that is not over by then was interrupted
     * @param turn how often it was taken over; who holds an earlier turn writes no more
     */
    public record Lease(String planner, String applier, Instant startedAt, Instant until, int turn) {
        /** The lease of the process that starts a run. */
        public Lease(String planner, String applier, Instant startedAt, Instant until) {
            this(planner, applier, startedAt, until, 0);
        }

        /** The same for longer. */
        public Lease longer(Instant later) {
            return new Lease(planner, applier, startedAt, later, turn);
        }

        /** The lease of the process that takes the run over from this one. */
        public Lease takenOver(String other, Instant later) {
            return new Lease(planner, other, startedAt, later, turn + 1);
        }
    }

    /** What to send of it. */
    public RunView view() {
        return new RunView(id.toString(), plan.toString(), source, lease, state.code(), extent, applied.view(), ending);
    }

    /** The same with more rows done, held for longer. */
    public Run progressed(RowCounts more, Instant until) {
        return new Run(id, plan, source, lease.longer(until), state, extent, applied.plus(more), ending);
    }

    /** The same with these rows done. */
    public Run counting(RowCounts all) {
        return new Run(id, plan, source, lease, state, extent, all, ending);
    }

    /** The same in another state. */
    public Run in(RunState other) {
        return new Run(id, plan, source, lease, other, extent, applied, ending);
    }

    /** The same, stopped. */
    public Run ended(RunState other, Ending how) {
        return new Run(id, plan, source, lease, other, extent, applied, Optional.of(how));
    }

    /**
     * Whether it was started and nobody has carried it out yet. A host resumes such runs when it starts, like
     * {@linkplain #isInterrupted interrupted} ones: the process that was to carry them out may be gone.
     */
    public boolean isWaiting() {
        return state == RunState.PAUSED && lease.turn() == 0 && !lease.until().isAfter(lease.startedAt());
    }

    /** The actor who resumed it last, as text; empty when it was never resumed. */
    public Optional<String> carriedOnBy() {
        return lease.turn() == 0 ? Optional.empty() : Optional.of(lease.applier());
    }

    /** The same in other hands, under way. */
    public Run takenOver(String applier, Instant until) {
        return new Run(id, plan, source, lease.takenOver(applier, until), RunState.RUNNING, extent, applied);
    }

    /** How many rows, and effects with outcomes of their own, are done. */
    public long stepsDone() {
        return applied.total() + applied.others();
    }

    /** How far it is, in words: {@code 40,000 of 40,000 rows, 300 of 1,200 managers}; what else there is only where there is any. */
    public String howFar() {
        StringBuilder text = new StringBuilder(howFar(applied.total(), extent.rows(), "row"));
        extent.effects().forEach((kind, count) -> text.append(", ").append(howFar(applied.total(kind), count, kind)));
        return text.toString();
    }

    private static String howFar(long done, long count, String kind) {
        return String.format(Locale.ROOT, "%,d of %,d %ss", done, count, kind);
    }

    /** Whether somebody may carry it on: it stopped before it was done, or was interrupted. */
    public boolean isFree(Instant now) {
        return isInterrupted(now) || state.isResting();
    }

    /** Whether it stopped without saying so: under way by its state, and its lease is over. */
    public boolean isInterrupted(Instant now) {
        return state == RunState.RUNNING && now.isAfter(lease.until());
    }
}
