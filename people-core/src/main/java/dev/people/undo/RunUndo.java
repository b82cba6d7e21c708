package dev.people.undo;

import dev.people.actor.CallContext;
import dev.people.change.Gate;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.RunId;
import dev.people.plan.Handling;
import dev.people.plan.Plan;
import dev.people.plan.PlanFile;
import dev.people.plan.PlanOptions;
import dev.people.plan.Planner;
import dev.people.plan.RunHistory;
import dev.people.run.Run;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes the plans that undo runs. Thread-safe. */
public final class RunUndo {
    private final Storage storage;
    private final Gate gate;
    private final Planner planner;

    /** Undoes runs of this storage. */
    public RunUndo(Storage storage, Gate gate, Planner planner) {
        this.storage = Objects.requireNonNull(storage, "storage");
        this.gate = Objects.requireNonNull(gate, "gate");
        this.planner = Objects.requireNonNull(planner, "planner");
    }

    /**
     * Forgets what it takes to undo runs that started before this instant.
     *
     * @param most how many chunks at the most
     * @return how many chunks it was; as many as allowed means that there may be more
     */
    public int forget(Instant before, int most) {
        return storage.write(work -> work.runs().forgetUndo(before, most));
    }

    /**
     * What it takes to bring back what was before a run, as far as that has come. Writes nothing.
     *
     * @throws RejectedException with {@code RUN_NOT_FOUND}, with {@code RUN_NOT_ENDED} when it is under way, with {@code
     *     UNDO_FORGOTTEN} when what it changed has expired, or when the actor may not import
     */
    public Plan plan(CallContext call, RunId id) {
        Run run = storage.read(work -> gate.run(work, call, id))
                .orElseThrow(() -> new RejectedException(
                        Finding.of(FindingCode.RUN_NOT_FOUND).with("run", id)));
        if (run.state() == RunState.RUNNING) {
            throw new RejectedException(Finding.of(FindingCode.RUN_NOT_ENDED).with("run", id));
        }
        UndoRows rows = new UndoRows(storage, new UndoReading(id, run.plan(), written(id)));
        return planner.plan(call, rows, PlanOptions.defaults().with(Handling.updateOnly()));
    }

    /**
     * A plan that was made here and saved.
     *
     * @throws RejectedException with {@code PLAN_FORMAT_UNKNOWN} when it is a plan of another kind, or when the actor may
     *     not import
     */
    public Plan reopen(CallContext call, PlanFile file) {
        return planner.reopen(call, file, new UndoRows(storage, file.reading(UndoReading.class)));
    }

    private List<Integer> written(RunId run) {
        List<Integer> counts = new ArrayList<>();
        new RunHistory(storage, run).forEach(chunk -> {
            while (counts.size() < chunk.number()) {
                counts.add(0);
            }
            counts.add(chunk.undone().size());
        });
        return counts;
    }
}
