package dev.people.importing;

import dev.people.actor.CallContext;
import dev.people.change.Gate;
import dev.people.failure.DoneEarlierException;
import dev.people.failure.StorageException;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.PlanId;
import dev.people.plan.Plan;
import dev.people.plan.PlanFile;
import dev.people.plan.PlanSeal;
import dev.people.plan.PlanSummary;
import dev.people.plan.Planner;
import dev.people.plan.PlanningSteps;
import dev.people.plan.PlanningWatch;
import dev.people.plan.RowSource;
import dev.people.run.Bytes;
import dev.people.run.PlanPart;
import dev.people.run.StagedPlan;
import dev.people.run.StagedState;
import dev.people.signal.Measure;
import dev.people.signal.Signals;
import dev.people.storage.PartInput;
import dev.people.storage.PartOutput;
import dev.people.storage.Storage;
import dev.people.undo.UndoReading;
import dev.people.undo.UndoRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;

/** Keeps plans with the records that they were made of, so that any node can open them again. Thread-safe. */
public final class KeptPlans {
    private final Storage storage;
    private final Gate gate;
    private final Planner planner;
    private final PlanSeal seal;
    private final InstantSource clock;
    private final RecordKeeper keeper;
    private final Signals signals;

    /** Keeps in this storage; the executor packs records. */
    public KeptPlans(
            Storage storage,
            Gate gate,
            Planner planner,
            PlanSeal seal,
            InstantSource clock,
            Executor executor,
            Signals signals) {
        this.gate = Objects.requireNonNull(gate, "gate");
        this.storage = Objects.requireNonNull(storage, "storage");
        this.planner = Objects.requireNonNull(planner, "planner");
        this.seal = Objects.requireNonNull(seal, "seal");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.keeper = new RecordKeeper(storage, executor);
        this.signals = Objects.requireNonNull(signals, "signals");
    }

    /** Keeps a plan; one that is kept already stays as it is. */
    public void keep(Plan plan) {
        if (!isComplete(plan.id())) {
            measured(plan, planner.steps(PlanningWatch.none()));
        }
    }

    /**
     * Keeps a plan that was just made and that nobody else has, telling how far it is. When it is given up, or the listener
     * or the source fails, nothing is kept.
     *
     * @throws CancellationException when it is given up
     */
    public void keep(Plan plan, PlanningSteps steps) {
        try {
            measured(plan, steps);
        } catch (RuntimeException e) {
            forget(plan.id(), e);
            throw e;
        }
    }

    private void measured(Plan plan, PlanningSteps steps) {
        steps.planned(plan.totals().rows());
        signals.<Long>measure(Measure.STAGE, rows -> rows, () -> kept(plan, steps));
    }

    /** One that was completed, since only the answer to the commit was lost, may have been started by now. */
    private void forget(PlanId plan, RuntimeException because) {
        try {
            storage.<Boolean>write(work -> {
                boolean isIncomplete = isIncomplete(work.plans().find(plan));
                if (isIncomplete) {
                    work.plans().delete(plan);
                }
                return isIncomplete;
            });
        } catch (StorageException e) {
            because.addSuppressed(e);
        }
    }

    private Long kept(Plan plan, PlanningSteps steps) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StagedPlan staged = new StagedPlan(
                plan.id(),
                plan.actor().toString(),
                StagedPlan.Term.waitingFrom(now),
                plan.source().name(),
                new StagedState.Incomplete(),
                PlanSummary.of(plan).pack());
        try {
            storage.<Boolean>write(work -> {
                work.plans().add(staged);
                return true;
            });
        } catch (DoneEarlierException e) {
            // an earlier try was interrupted: its parts are gone over again
        }
        keepBody(plan);
        keepRecords(plan, steps);
        steps.finished();
        steps.requireWanted();
        storage.<Boolean>write(work -> {
            work.plans().complete(plan.id());
            return true;
        });
        return plan.totals().rows();
    }

    private boolean isComplete(PlanId plan) {
        Optional<StagedPlan> kept = storage.read(work -> work.plans().find(plan));
        return kept.isPresent() && !isIncomplete(kept);
    }

    private static boolean isIncomplete(Optional<StagedPlan> kept) {
        return kept.filter(plan -> plan.state() instanceof StagedState.Incomplete)
                .isPresent();
    }

    private void keepBody(Plan plan) {
        try (OutputStream out = new PartOutput(storage, plan.id(), PlanPart.Kind.BODY)) {
            PlanFile.write(plan, seal, out);
        } catch (IOException e) {
            throw new UncheckedIOException("A part was not written", e);
        }
    }

    private void keepRecords(Plan plan, PlanningSteps steps) {
        if (plan.rowSource() instanceof ImportRows table) {
            SecretColumns secrets = table.secrets().alsoBelow(table.records(), plan.refusal());
            keeper.keep(plan.id(), table.records(), secrets, steps::add);
        } else if (plan.rowSource() instanceof UndoRows undo) {
            keeper.add(
                    new PlanPart(plan.id(), PlanPart.Kind.SOURCE, 0),
                    undo.reading().pack());
        }
    }

    /**
     * A plan that is kept, over its kept records.
     *
     * @throws RejectedException with {@code PLAN_NOT_FOUND} when it is not, with {@code PLAN_NOT_WAITING} when it is not
     *     whole; or when the actor may not import
     */
    public Plan open(CallContext call, PlanId plan) {
        requireWhole(call, plan);
        Bytes source = storage.read(work -> work.plans().part(new PlanPart(plan, PlanPart.Kind.SOURCE, 0)))
                .orElseThrow(() -> notFound(plan));
        try (InputStream in = new PartInput(storage, plan, PlanPart.Kind.BODY)) {
            PlanFile file = PlanFile.read(in, seal);
            return planner.reopen(call, file, rows(plan, source, file));
        } catch (IOException e) {
            throw new UncheckedIOException("A part was not read", e);
        }
    }

    private void requireWhole(CallContext call, PlanId plan) {
        StagedState state = storage.read(work -> gate.plan(work, call, plan))
                .map(StagedPlan::state)
                .orElseThrow(() -> notFound(plan));
        if (state instanceof StagedState.Incomplete) {
            throw new RejectedException(Finding.of(FindingCode.PLAN_NOT_WAITING).with("state", state.code()));
        }
    }

    private static RejectedException notFound(PlanId plan) {
        return new RejectedException(Finding.of(FindingCode.PLAN_NOT_FOUND).with("plan", plan));
    }

    private RowSource rows(PlanId plan, Bytes source, PlanFile file) {
        Optional<UndoReading> undo = UndoReading.unpack(source);
        if (undo.isPresent()) {
            return new UndoRows(storage, undo.get());
        }
        return ImportRows.of(StoredRecords.of(storage, plan, source), file.reading(ImportOptions.class));
    }
}
