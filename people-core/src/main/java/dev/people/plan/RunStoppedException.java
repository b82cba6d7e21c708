package dev.people.plan;

import dev.people.id.RunId;
import dev.people.run.RowCounts;
import dev.people.run.Run;

/**
 * Something that is not storage broke while a plan was carried out: its source, or whoever listens. What was committed
 * stays; {@link #applied()} says how far it came, and the cause what broke.
 */
public final class RunStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RunId run;
    private final RowCounts applied;

    /** Stopped when the run stood like this. */
    public RunStoppedException(Run run, RuntimeException cause) {
        super(text(run), cause);
        this.run = run.id();
        this.applied = run.applied();
    }

    static String text(Run run) {
        return "Run " + run.id() + " stopped after " + run.howFar();
    }

    /** Which run. */
    public RunId run() {
        return run;
    }

    /** What became of the rows until then. */
    public RowCounts applied() {
        return applied;
    }
}
