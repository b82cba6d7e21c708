package dev.people.jpa;

import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.run.RowCounts;
import dev.people.run.RowResult;
import dev.people.run.Run;
import dev.people.run.RunState;
import java.util.Optional;

/** Between a run and its row. */
final class RunMapper {
    private RunMapper() {}

    static RunEntity row(Run run) {
        RunEntity row = new RunEntity();
        row.id = run.id().value();
        row.plan = run.plan().value();
        row.source = run.source();
        row.planner = run.lease().planner();
        row.applier = run.lease().applier();
        row.startedAt = run.lease().startedAt();
        row.leaseUntil = run.lease().until();
        row.turn = run.lease().turn();
        row.state = run.state().name();
        row.endedAt = run.ending().map(Run.Ending::at).orElse(null);
        row.failure = run.ending()
                .map(Run.Ending::failure)
                .filter(why -> !why.isEmpty())
                .orElse(null);
        row.rowCount = run.extent().rows();
        row.managerCount = run.extent().managers();
        row.added = run.applied().of(RowResult.ADDED);
        row.updated = run.applied().of(RowResult.UPDATED);
        row.blocked = run.applied().of(RowResult.BLOCKED);
        row.unblocked = run.applied().of(RowResult.UNBLOCKED);
        row.deleted = run.applied().of(RowResult.DELETED);
        row.unchanged = run.applied().of(RowResult.UNCHANGED);
        row.skipped = run.applied().of(RowResult.SKIPPED);
        row.refused = run.applied().of(RowResult.REFUSED);
        row.stale = run.applied().of(RowResult.STALE);
        row.managerSet = run.applied().of(RowResult.MANAGER_SET);
        row.managerEnded = run.applied().of(RowResult.MANAGER_ENDED);
        row.managerRefused = run.applied().of(RowResult.MANAGER_REFUSED);
        row.managerStale = run.applied().of(RowResult.MANAGER_STALE);
        return row;
    }

    static Run run(RunEntity row) {
        return new Run(
                new RunId(row.id),
                new PlanId(row.plan),
                row.source,
                new Run.Lease(row.planner, row.applier, row.startedAt, row.leaseUntil, row.turn),
                RunState.valueOf(row.state),
                new Run.Extent(row.rowCount, row.managerCount),
                counts(row),
                Optional.ofNullable(row.endedAt).map(at -> new Run.Ending(at, row.failure == null ? "" : row.failure)));
    }

    private static RowCounts counts(RunEntity row) {
        return RowCounts.NONE
                .plus(RowResult.ADDED, row.added)
                .plus(RowResult.UPDATED, row.updated)
                .plus(RowResult.BLOCKED, row.blocked)
                .plus(RowResult.UNBLOCKED, row.unblocked)
                .plus(RowResult.DELETED, row.deleted)
                .plus(RowResult.UNCHANGED, row.unchanged)
                .plus(RowResult.SKIPPED, row.skipped)
                .plus(RowResult.REFUSED, row.refused)
                .plus(RowResult.STALE, row.stale)
                .plus(RowResult.MANAGER_SET, row.managerSet)
                .plus(RowResult.MANAGER_ENDED, row.managerEnded)
                .plus(RowResult.MANAGER_REFUSED, row.managerRefused)
                .plus(RowResult.MANAGER_STALE, row.managerStale);
    }
}
