package dev.people.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;

/** How far the making of a plan is. For one thread. */
public final class PlanningSteps {
    private static final long UNKNOWN = -1;

    private final PlanningWatch watch;
    private final InstantSource clock;
    private final Instant begun;
    private long done;
    private long total = UNKNOWN;

    /** Nothing so far. */
    public PlanningSteps(PlanningWatch watch, InstantSource clock) {
        this.watch = watch;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /**
     * So many rows more are done.
     *
     * @throws CancellationException when it is given up
     */
    public void add(long more) {
        // records that are no rows, such as the header, are kept as well
        done = total == UNKNOWN ? done + more : Math.min(total, done + more);
        requireWanted();
        report();
    }

    /**
     * Goes on while it is wanted.
     *
     * @throws CancellationException when it is given up
     */
    public void requireWanted() {
        if (watch.isCancelled().getAsBoolean()) {
            throw new CancellationException("Planning was cancelled; nothing is kept");
        }
    }

    /** The plan is made, and its records are still to be kept. */
    public void planned(long rows) {
        done = rows;
        total = 2 * rows;
    }

    /** Everything is done. */
    public void finished() {
        done = total;
        report();
    }

    private void report() {
        watch.listener().accept(new Progress(done, Math.max(0, total), 0, Duration.between(begun, clock.instant())));
    }
}
