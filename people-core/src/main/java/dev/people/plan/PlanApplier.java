package dev.people.plan;

import dev.people.actor.Actor;
import dev.people.actor.Permission;
import dev.people.change.Gate;
import dev.people.failure.StorageException;
import dev.people.finding.Finding;
import dev.people.finding.RejectedException;
import dev.people.id.Ids;
import dev.people.id.RunId;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries plans out, chunk by chunk, each in a transaction of its own. Thread-safe. */
public final class PlanApplier {
    private static final Logger LOG = LoggerFactory.getLogger(PlanApplier.class);

    private final Storage storage;
    private final Gate gate;
    private final InstantSource clock;
    private final Ids ids;
    private final RandomGenerator random;
    private final Executor executor;

    /** Applies to this storage; randomness parts those who got in each other's way, the executor reads ahead. */
    public PlanApplier(
            Storage storage, Gate gate, InstantSource clock, Ids ids, RandomGenerator random, Executor executor) {
        this.storage = Objects.requireNonNull(storage, "storage");
        this.gate = Objects.requireNonNull(gate, "gate");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.ids = Objects.requireNonNull(ids, "ids");
        this.random = Objects.requireNonNull(random, "random");
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    /**
     * Writes what the plan shows; a row whose decision would be another one by now is left alone and counted as stale.
     *
     * @throws RejectedException when the plan is refused as a whole or is over a budget, or the actor may not import
     * @throws IllegalStateException inside a transaction of the host, which chunks cannot join
     * @throws RunFailedException when storage fails; what was committed stays
     */
    public ApplyResult apply(Actor actor, Plan plan, ApplyOptions options) {
        if (storage.isInsideHostTransaction()) {
            throw new IllegalStateException("A plan is applied in transactions of its own, chunk by chunk: "
                    + "call apply outside of your transaction, or make single changes inside of it");
        }
        plan.refusal().ifPresent(finding -> {
            throw new RejectedException(finding);
        });
        if (options.mode() == ApplyMode.ALL_OR_NOTHING) {
            WholeApply.require(plan);
        }
        List<Finding> exceeded = plan.budgets().stream()
                .filter(use -> !options.overBudget().contains(use.kind()))
                .flatMap(use -> use.exceeded().stream())
                .toList();
        if (!exceeded.isEmpty()) {
            throw new RejectedException(exceeded);
        }
        RunTracker tracker = new RunTracker(new RunId(ids.next()), actor, plan, options, clock);
        storage.write(work -> {
            gate.require(work, actor, Permission.IMPORT);
            work.runs().add(tracker.run());
            return tracker.run().id();
        });
        return carryOut(plan, options, tracker);
    }

    private ApplyResult carryOut(Plan plan, ApplyOptions options, RunTracker tracker) {
        ChunkWriter writer = new ChunkWriter(storage, gate, clock, random, plan, options);
        try {
            if (options.mode() == ApplyMode.ALL_OR_NOTHING) {
                RunTracker ended = new WholeApply(storage, executor, plan, options.chunkSize()).run(writer, tracker);
                return ended.result();
            }
            new Execution(plan, options.chunkSize(), executor).forEachChunk((rows, keys) -> {
                if (!tracker.isCancelled()) {
                    tracker.done(writer.write(tracker.run(), tracker.nextChunk(), rows, keys));
                }
            });
            if (!tracker.isCancelled()) {
                tracker.missing();
            }
            return end(tracker, tracker.isCancelled() ? RunState.CANCELLED : RunState.DONE);
        } catch (StorageException e) {
            fail(tracker, e);
            throw new RunFailedException(tracker.run().id(), tracker.run().applied(), e);
        } catch (RuntimeException e) {
            fail(tracker, e);
            throw e;
        }
    }

    private ApplyResult end(RunTracker tracker, RunState state) {
        tracker.end(state);
        storage.write(work -> {
            work.runs().update(tracker.run());
            return tracker.run().id();
        });
        return tracker.result();
    }

    private void fail(RunTracker tracker, RuntimeException cause) {
        try {
            end(tracker, RunState.FAILED);
        } catch (StorageException e) {
            cause.addSuppressed(e);
            LOG.warn(
                    "Run {} failed and could not be marked so; its lease will run out",
                    tracker.run().id());
        }
    }
}
