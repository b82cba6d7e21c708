package dev.people.jpa;

import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.run.Bytes;
import dev.people.run.StagedPlan;
import dev.people.run.StagedState;
import java.util.Objects;

/** Between a staged plan and its row. */
final class PlanMapper {
    private PlanMapper() {}

    static PlanEntity row(StagedPlan plan) {
        PlanEntity row = new PlanEntity();
        row.id = plan.id().value();
        row.actor = plan.actor();
        row.madeAt = plan.term().madeAt();
        row.expiresAt = plan.term().expiresAt();
        row.source = plan.source();
        row.head = plan.head().toByteArray();
        put(row, plan.state());
        return row;
    }

    static void put(PlanEntity row, StagedState state) {
        row.state = state.code();
        row.run = state.startedRun().map(RunId::value).orElse(null);
    }

    static StagedPlan plan(PlanEntity row) {
        return new StagedPlan(
                new PlanId(row.id),
                row.actor,
                new StagedPlan.Term(row.madeAt, row.expiresAt),
                row.source,
                state(row),
                Bytes.of(row.head));
    }

    private static StagedState state(PlanEntity row) {
        return switch (row.state) {
            case "incomplete" -> new StagedState.Incomplete();
            case "staged" -> new StagedState.Staged();
            case "started" -> new StagedState.Started(new RunId(Objects.requireNonNull(row.run)));
            case "cancelled" -> new StagedState.Cancelled();
            default -> throw new IllegalStateException("No state of a plan: " + row.state);
        };
    }
}
