package dev.people.run;

import dev.people.id.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: keeps runs and the outcomes of their chunks, within one transaction. */
public interface RunRepository {
    /**
     * Adds a run.
     *
     * @throws dev.people.failure.DoneEarlierException when there is one with this id
     */
    void add(Run run);

    /**
     * Replaces a run's state, lease and counts, for its holder.
     *
     * @return what somebody asked of the run meanwhile
     * @throws dev.people.failure.LeaseLostException when somebody else took it over, or it is not there
     */
    Optional<RunRequest> update(Run run);

    /** The run with this id. */
    Optional<Run> find(RunId id);

    /** The newest runs, newest first. */
    List<Run> newest(int limit);

    /**
     * Takes a run over that stopped before it was done, or whose lease is over; what was asked of it before is
     * forgotten. Of any number of threads and nodes one gets it.
     *
     * @param run which one
     * @param applier who wants to carry it on, as an actor's text
     * @param now the instant that its lease must be over at, if it is under way
     * @param until how long they hold it
     * @return what came of it; empty when there is no such run
     * @throws dev.people.failure.RunBusyException when another transaction holds the run and does not end in some seconds;
     *     the transaction is lost
     */
    Optional<TakeOver> takeOver(RunId run, String applier, Instant now, Instant until);

    /**
     * Asks something of a run; answers whether it is under way, so that somebody may hear it.
     *
     * @throws dev.people.failure.RunBusyException when another transaction holds the run and does not end in some seconds;
     *     the transaction is lost
     */
    boolean request(RunId run, RunRequest request);

    /** Adds the outcome of a chunk that leaves nothing to undo. */
    default void addOutcome(ChunkOutcome outcome) {
        addOutcome(outcome, Bytes.NONE);
    }

    /**
     * Adds the outcome of a chunk. Where another transaction is adding the same one, waits for it to end.
     *
     * @param outcome what became of its rows
     * @param undo what it takes to undo them, such as old values
     * @throws dev.people.failure.DoneEarlierException when there is one for this chunk: it was carried out before
     */
    void addOutcome(ChunkOutcome outcome, Bytes undo);

    /** The outcome of a chunk. */
    Optional<ChunkOutcome> outcome(RunId run, int chunk);

    /** The outcomes of chunks in their order, from this number on; numbers that are missing are passed over. */
    List<ChunkOutcome> outcomes(RunId run, int from, int limit);

    /**
     * The outcomes of the chunks that have any of these rows, each as a whole, in the order of the chunks: one question to
     * the storage.
     *
     * @param firstRow the number of the first row
     * @param lastRow the number of the last row
     */
    List<ChunkOutcome> outcomesOf(RunId run, long firstRow, long lastRow);

    /**
     * What it takes to undo these chunks, by their numbers; without those where there is none, or it is forgotten. One
     * question to the storage.
     */
    Map<Integer, Bytes> undo(RunId run, Set<Integer> chunks);

    /** What it takes to undo a chunk; empty when there is none, or it is forgotten. */
    Optional<Bytes> undo(RunId run, int chunk);

    /**
     * Forgets what it takes to undo runs that started before this instant; their outcomes stay.
     *
     * @param most how many chunks at the most
     * @return how many chunks it was; as many as allowed means that there may be more
     */
    int forgetUndo(Instant before, int most);
}
