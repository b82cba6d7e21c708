package dev.people.run;

import dev.people.id.PlanId;
import dev.people.id.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port: keeps plans and, in parts, the records they were made of, within one transaction. They hold personal data: what
 * is not started expires, and what is started is kept for a time, so that it can be resumed and reported on.
 */
public interface PlanStore {
    /**
     * Adds a plan. Where another transaction is adding the same one, waits for it to end.
     *
     * @throws dev.people.failure.DoneEarlierException when there is one with this id
     */
    void add(StagedPlan plan);

    /** The plan with this id. */
    Optional<StagedPlan> find(PlanId id);

    /**
     * Plans, newest first; those of one instant in an order that stays.
     *
     * @param after the last plan of the page before; none for the first page. Of one that is gone nothing follows
     * @param limit how many at the most
     */
    List<StagedPlan> page(Optional<PlanId> after, int limit);

    /**
     * Starts a plan that waits and has not expired: of any number of threads and nodes one gives it its run, and all are
     * answered that run. A plan that is incomplete, cancelled or expired stays so.
     *
     * @param plan which one
     * @param run the run that it gets if it has none
     * @param now the instant that it must not be expired at
     * @param until how long it is kept from now on
     * @return where it stands then; empty when there is no such plan
     */
    Optional<StagedState> start(PlanId plan, RunId run, Instant now, Instant until);

    /** Makes a plan wait that was incomplete until now; any other one stays as it is. */
    void complete(PlanId plan);

    /** Cancels a plan that waits or is incomplete; answers where it stands then, empty when there is no such plan. */
    Optional<StagedState> cancel(PlanId plan);

    /** Deletes a plan with its parts, if it is there. */
    void delete(PlanId plan);

    /**
     * Deletes plans that expired at this instant or earlier, with their parts.
     *
     * @param most how many plans at the most
     * @return how many plans it was; as many as allowed means that there may be more
     */
    int deleteExpired(Instant at, int most);

    /**
     * Adds a part to a plan. Where another transaction is adding the same one, waits for it to end.
     *
     * @throws dev.people.failure.DoneEarlierException when there is one with this name
     * @throws IllegalArgumentException when there is no such plan
     */
    void add(PlanPart part, Bytes content);

    /** A part. */
    Optional<Bytes> part(PlanPart part);
}
