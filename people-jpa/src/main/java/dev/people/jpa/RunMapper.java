package dev.people.jpa;

import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.run.RowCounts;
import dev.people.run.RowResult;
import dev.people.run.Run;
import dev.people.run.RunState;
import java.util.Map;
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
        row.effectCounts = CountedNames.text(run.extent().effects());
        row.applied = CountedNames.text(run.applied().byName());
        return row;
    }

    static Run run(RunEntity row) {
        return new Run(
                new RunId(row.id),
                new PlanId(row.plan),
                row.source,
                new Run.Lease(row.planner, row.applier, row.startedAt, row.leaseUntil, row.turn),
                RunState.valueOf(row.state),
                new Run.Extent(row.rowCount, CountedNames.read(row.effectCounts)),
                counts(row.applied),
                Optional.ofNullable(row.endedAt).map(at -> new Run.Ending(at, row.failure == null ? "" : row.failure)));
    }

    private static RowCounts counts(String applied) {
        RowCounts counts = RowCounts.NONE;
        for (Map.Entry<String, Long> count : CountedNames.read(applied).entrySet()) {
            counts = counts.plus(RowResult.named(count.getKey()), count.getValue());
        }
        return counts;
    }
}
