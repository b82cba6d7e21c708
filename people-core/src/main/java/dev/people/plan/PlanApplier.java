package dev.people.plan;

import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.change.Gate;
import dev.people.failure.LeaseLostException;
import dev.people.failure.StorageException;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.Ids;
import dev.people.id.RunId;
import dev.people.run.Bytes;
import dev.people.run.Run;
import dev.people.run.StagedPlan;
import dev.people.run.StagedState;
import dev.people.run.TakeOver;
import dev.people.signal.Measure;
import dev.people.signal.Signals;
import dev.people.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Carries plans out, chunk by chunk, each in a transaction of its own. Thread-safe. */
public final class PlanApplier {
    private final Storage storage;
    private final Gate gate;
    private final InstantSource clock;
    private final Ids ids;
    private final RandomGenerator random;
    private final Executor executor;
    private final Signals signals;
    private final RunEnd ends;

    /** Applies to this storage; randomness parts those who got in each other's way, the executor reads ahead. */
    public PlanApplier(
            Storage storage,
            Gate gate,
            InstantSource clock,
            Ids ids,
            RandomGenerator random,
            Executor executor,
            Signals signals) {
        this.storage = Objects.requireNonNull(storage, "storage");
        this.gate = Objects.requireNonNull(gate, "gate");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.ids = Objects.requireNonNull(ids, "ids");
        this.random = Objects.requireNonNull(random, "random");
        this.executor = Objects.requireNonNull(executor, "executor");
        this.signals = Objects.requireNonNull(signals, "signals");
        this.ends = new RunEnd(storage);
    }

    /**
     * Writes what the plan shows; a row whose outcome has changed since the plan is skipped and counted as stale. Of
     * a plan that is kept there is one run: whoever applies it once more carries that on, or gets its result.
     *
     * @throws RejectedException when the plan is refused as a whole, is over a budget, was canceled or has expired, when
     *     somebody else carries it out or takes it over meanwhile, when the license pool of its new accounts is not there,
     *     or when the actor may not import
     * @throws IllegalStateException inside a transaction of the host, which chunks cannot join
     * @throws RunFailedException when storage fails; what was committed stays
     * @throws RunStoppedException when the source or a listener fails; what was committed stays
     */
    public ApplyResult apply(CallContext call, Plan plan, ApplyOptions options) {
        require(call, plan, options);
        Started started = start(call, plan, options, tracker(call, plan, options));
        return started.isNew()
                ? ends.withHeld(carryOut(call, plan, options, started.tracker()))
                : resume(call, plan, options, started.run());
    }

    /**
     * Begins the run of a plan that is kept, for somebody to {@linkplain #resume carry on}: it waits, {@code PAUSED}, without
     * a row done. Of a plan there is one run, however often it is started.
     *
     * @throws RejectedException as {@link #apply} does before it writes anything
     * @throws IllegalStateException inside a transaction of the host
     */
    public RunId begin(CallContext call, Plan plan, ApplyOptions options) {
        require(call, plan, options);
        RunTracker tracker = tracker(call, plan, options);
        tracker.waits();
        return start(call, plan, options, tracker).run();
    }

    private RunTracker tracker(CallContext call, Plan plan, ApplyOptions options) {
        return new RunTracker(new RunId(ids.next()), call.actor(), plan, options, clock);
    }

    /** The run of a plan that is about to begin, or began before. */
    record Started(RunId run, RunTracker tracker) {
        boolean isNew() {
            return run.equals(tracker.run().id());
        }
    }

    /**
     * Does nothing when this plan may be applied.
     *
     * @throws RejectedException when it is refused as a whole or over a budget, or when the actor may not import
     * @throws IllegalStateException inside a transaction of the host
     */
    public void require(CallContext call, Plan plan, ApplyOptions options) {
        requireOutside();
        storage.<Boolean>read(work -> {
            gate.requireFrom(work, call, plan.actor());
            return true;
        });
        plan.refusal().ifPresent(finding -> {
            throw new RejectedException(finding);
        });
        if (options.mode() == ApplyMode.ALL_OR_NOTHING) {
            WholeApply.require(plan);
        }
        requireBudgets(plan, options);
    }

    private Started start(CallContext call, Plan plan, ApplyOptions options, RunTracker tracker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RunId run = storage.write(work -> {
            gate.requireFrom(work, call, plan.actor());
            PoolCheck.require(plan, work);
            RunId mine = tracker.run().id();
            Optional<RunId> its = work.plans()
                    .start(plan.id(), mine, now, now.plus(StagedPlan.KEPT))
                    .map(PlanApplier::requireStarted);
            if (its.isPresent() && !its.get().equals(mine)) {
                return its.get();
            }
            if (its.isPresent()) {
                work.plans()
                        .add(
                                ApplySettings.part(plan.id()),
                                ApplySettings.of(options).pack());
            }
            work.runs().add(tracker.run());
            return mine;
        });
        return new Started(run, tracker);
    }

    private static RunId requireStarted(StagedState state) {
        return state.startedRun()
                .orElseThrow(() -> new RejectedException(
                        Finding.of(FindingCode.PLAN_NOT_WAITING).with("state", state.code())));
    }

    private void requireImport(CallContext call) {
        requireOutside();
        storage.<Boolean>read(work -> {
            gate.require(work, call, Permission.IMPORT);
            return true;
        });
    }

    private void requireOutside() {
        if (storage.isInsideHostTransaction()) {
            throw new IllegalStateException("A plan is applied in transactions of its own, chunk by chunk: "
                    + "call apply outside of your transaction, or make single changes inside it");
        }
    }

    private static void requireBudgets(Plan plan, ApplyOptions options) {
        List<Finding> exceeded = plan.budgets().stream()
                .filter(use -> !options.overBudget().contains(use.kind()))
                .flatMap(use -> use.exceeded().stream())
                .toList();
        if (!exceeded.isEmpty()) {
            throw new RejectedException(exceeded);
        }
    }

    /**
     * Carries a run on where it stopped, in whatever process that was. Of one that is done, returns its result.
     *
     * @throws RejectedException when somebody else carries it out or takes it over meanwhile, or the actor may not import
     */
    public ApplyResult resume(CallContext call, Plan plan, ApplyOptions options, RunId run) {
        requireOutside();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RunHold hold = new RunHold(storage, clock);
        TakeOver answer = hold.write(run, work -> {
            return gate.run(work, call, run)
                    .flatMap(its -> work.runs().takeOver(run, call.actor().toString(), now, now.plus(RunTracker.LEASE)))
                    .orElseThrow(() -> new RejectedException(
                            Finding.of(FindingCode.RUN_NOT_FOUND).with("run", run)));
        });
        return ends.withHeld(answer.fold(
                taken -> carryOn(call, plan, asBegun(plan, options), taken),
                held -> {
                    throw hold.held(held);
                },
                done -> ends.told(done)));
    }

    /**
     * What a run came to that is done.
     *
     * @throws RejectedException when the actor may not import
     */
    public ApplyResult told(CallContext call, Run done) {
        requireImport(call);
        return ends.withHeld(ends.told(done));
    }

    /** A run is carried on as it was begun: its chunks are the same. */
    private ApplyOptions asBegun(Plan plan, ApplyOptions options) {
        Optional<Bytes> kept = storage.read(work -> work.plans().part(ApplySettings.part(plan.id())));
        return kept.map(ApplySettings::unpack)
                .map(settings -> settings.in(options))
                .orElse(options);
    }

    private ApplyResult carryOn(CallContext call, Plan plan, ApplyOptions options, Run taken) {
        RunTracker tracker = new RunTracker(taken, plan, options, clock);
        new RunHistory(storage, taken.id()).forEach(tracker::doneBefore);
        if (options.mode() == ApplyMode.ALL_OR_NOTHING && tracker.hasBegun()) {
            return givenUp(tracker); // what stood in the way was told: it came to nothing, and is over
        }
        return carryOut(call, plan, options, tracker);
    }

    private ApplyResult givenUp(RunTracker tracker) {
        try {
            tracker.failsAgain();
            return ends.stored(tracker);
        } catch (LeaseLostException e) {
            return ends.lost(tracker.run().id(), e);
        }
    }

    /** In the name of this call, which everything that is written says. */
    private ApplyResult carryOut(CallContext call, Plan plan, ApplyOptions options, RunTracker tracker) {
        long before = tracker.run().stepsDone();
        return signals.measure(
                Measure.APPLY,
                result -> result.applied().total() + result.applied().others() - before,
                () -> carriedOut(call, plan, options, tracker));
    }

    private LevelExecution levels(Plan plan, Levels levels, ApplyOptions options, BooleanSupplier goesOn) {
        RowTable table = plan.body().table();
        return new LevelExecution(table, levels, plan.plannedRows(), options.chunkSize(), executor, goesOn);
    }

    private ApplyResult carriedOut(CallContext call, Plan plan, ApplyOptions options, RunTracker tracker) {
        ChunkRetry retry = new ChunkRetry(storage, random, signals);
        RunAuthority authority = RunAuthority.of(storage, gate, call);
        ChunkWriter writer = new ChunkWriter(retry, authority, clock, plan, options);
        try {
            tracker.goesOn();
            if (options.mode() == ApplyMode.ALL_OR_NOTHING) {
                WholeApply whole = new WholeApply(storage, executor, plan, options.chunkSize());
                return whole.run(writer, tracker).result();
            }
            ChunkTurns turns = new ChunkTurns(tracker);
            BooleanSupplier goesOn = () -> !tracker.isKnownToStop();
            Function<List<ProposedRow>, Foreseen> foresight = writer::foresee;
            new Execution(plan, options.chunkSize(), executor, goesOn, foresight)
                    .forEachChunk((rows, keys) -> turns.take(chunk -> writer.write(tracker.run(), chunk, rows, keys)));
            levels(plan, plan.body().lines().waiting(plan.body().table()), options, goesOn)
                    .forEachChunk(
                            rows -> ChunkKeys.of(rows, plan.body().table(), foresight),
                            (rows, keys) -> turns.take(chunk -> writer.write(tracker.run(), chunk, rows, keys)));
            levels(plan, plan.body().lines().alone(plan.body().table()), options, goesOn)
                    .forEachChunk(rows -> turns.take(chunk -> writer.writeManagers(tracker.run(), chunk, rows)));
            if (!tracker.isStopped()) {
                tracker.missing();
            }
            return ends.end(tracker, tracker.ending());
        } catch (LeaseLostException e) {
            return ends.lost(tracker.run().id(), e);
        } catch (StorageException e) {
            return ends.fail(tracker, e).map(ends::told).orElseThrow(() -> new RunFailedException(tracker.run(), e));
        } catch (RejectedException e) {
            ends.fail(tracker, e);
            throw e;
        } catch (RuntimeException e) {
            ends.fail(tracker, e);
            throw new RunStoppedException(tracker.run(), e);
        }
    }
}
