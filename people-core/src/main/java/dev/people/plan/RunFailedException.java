package dev.people.plan;

import dev.people.failure.StorageException;
import dev.people.id.RunId;
import dev.people.run.RowCounts;

/** Storage failed while a plan was carried out. What was committed stays; {@link #applied()} says how far it came. */
public final class RunFailedException extends StorageException {
    private static final long serialVersionUID = 1L;

    private final transient RunId run;
    private final transient RowCounts applied;

    /** Failed after so much. */
    public RunFailedException(RunId run, RowCounts applied, StorageException cause) {
        super("Run " + run + " stopped after " + applied + ": " + cause.getMessage(), cause);
        this.run = run;
        this.applied = applied;
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
