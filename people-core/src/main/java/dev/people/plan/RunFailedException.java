package dev.people.plan;

import dev.people.failure.StorageException;
import dev.people.id.RunId;
import dev.people.run.RowCounts;
import dev.people.run.Run;

/** Storage failed while a plan was carried out. What was committed stays; {@link #applied()} says how far it came. */
public final class RunFailedException extends StorageException {
    private static final long serialVersionUID = 1L;

    private final RunId run;
    private final RowCounts applied;

    /** Failed when the run stood like this. */
    public RunFailedException(Run run, StorageException cause) {
        super(RunStoppedException.text(run) + ": " + cause.getMessage(), cause);
        this.run = run.id();
        this.applied = run.applied();
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
