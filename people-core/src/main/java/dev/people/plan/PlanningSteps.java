package dev.people.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;

/** How far the making of a plan is. For one thread. */
public final class PlanningSteps {
    private final PlanningWatch watch;
    private final InstantSource clock;
    private final Instant begun;
    private long done;
    private long total;

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
        done += more;
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
        done = Math.max(done, total);
        total = done;
        report();
    }

    private void report() {
        long known = total == 0 ? 0 : Math.max(done, total);
        watch.listener().accept(new Progress(done, known, 0, Duration.between(begun, clock.instant())));
    }
}
