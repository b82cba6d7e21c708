package dev.people.run;

import dev.people.id.RunId;
import java.util.List;
import java.util.Optional;

/** Port: keeps runs and the outcomes of their chunks, within one transaction. */
public interface RunRepository {
    /**
     * Adds a run.
     *
     * @throws dev.people.failure.DoneEarlierException when there is one with this id
     */
    void add(Run run);

    /** Replaces a run's state, lease and counts. */
    void update(Run run);

    /** The run with this id. */
    Optional<Run> find(RunId id);

    /** The newest runs, newest first. */
    List<Run> newest(int limit);

    /**
     * Adds the outcome of a chunk. Where another transaction is adding the same one, waits for it to end.
     *
     * @throws dev.people.failure.DoneEarlierException when there is one for this chunk: it was carried out before
     */
    void addOutcome(ChunkOutcome outcome);

    /** The outcome of a chunk. */
    Optional<ChunkOutcome> outcome(RunId run, int chunk);
}
