package dev.people.run;

import dev.people.id.PlanId;
import dev.people.id.RunId;
import java.time.Instant;

/**
 * One application of a plan.
 *
 * @param id its identifier
 * @param plan the plan it applies
 * @param source what people call the source: a file's name
 * @param lease who carries it out and how long they hold it
 * @param state where it stands
 * @param rows how many rows it has to account for
 * @param applied what became of those that are done
 */
public record Run(RunId id, PlanId plan, String source, Lease lease, RunState state, long rows, RowCounts applied) {
    /**
     * Who carries a run out.
     *
     * @param planner who made the plan, as an actor's text
     * @param applier who applies it, as an actor's text
     * @param startedAt since when
     * @param until a run that is not over by then was interrupted
     */
    public record Lease(String planner, String applier, Instant startedAt, Instant until) {}

    /** The same with more rows done, held for longer. */
    public Run progressed(RowCounts more, Instant until) {
        Lease longer = new Lease(lease.planner(), lease.applier(), lease.startedAt(), until);
        return new Run(id, plan, source, longer, state, rows, applied.plus(more));
    }

    /** The same in another state. */
    public Run in(RunState other) {
        return new Run(id, plan, source, lease, other, rows, applied);
    }

    /** Whether it stopped without saying so: under way by its state, and its lease is over. */
    public boolean isInterrupted(Instant now) {
        return state == RunState.RUNNING && now.isAfter(lease.until());
    }
}
