package dev.people.plan;

import dev.people.actor.Actor;
import dev.people.finding.FindingCode;
import dev.people.id.RunId;
import dev.people.run.ChunkOutcome;
import dev.people.run.RowCounts;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import dev.people.run.Run;
import dev.people.run.RunRequest;
import dev.people.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a run is. For one thread. */
final class RunTracker {
    /** A run that says nothing for so long was interrupted. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final int SURPRISES = 1000;

    private final ApplyOptions options;
    private final InstantSource clock;
    private final Instant startedAt;
    private final long rowsToWrite;
    private final RowCounts effectsToWrite;
    private final List<RowOutcome> surprises = new ArrayList<>();
    private Run run;
    private int chunk;
    private long rowsDone;
    private RowCounts effectsDone = RowCounts.NONE;
    private long before;
    private boolean cancelled;
    private boolean paused;

    /** One for a run that is carried on. */
    RunTracker(Run taken, Plan plan, ApplyOptions options, InstantSource clock) {
        this.options = options;
        this.clock = clock;
        this.startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        this.rowsToWrite = plan.totals().writing();
        this.effectsToWrite = plan.effectTotals();
        this.run = taken;
    }

    RunTracker(RunId id, Actor applier, Plan plan, ApplyOptions options, InstantSource clock) {
        this.options = options;
        this.clock = clock;
        this.startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        this.rowsToWrite = plan.totals().writing();
        this.effectsToWrite = plan.effectTotals();
        Run.Lease lease = new Run.Lease(plan.actor().toString(), applier.toString(), startedAt, startedAt.plus(LEASE));
        String name = plan.source().name();
        this.run = new Run(id, plan.id(), name, lease, RunState.RUNNING, extent(plan), quiet(plan));
    }

    private RunTracker(RunTracker other) {
        options = other.options;
        clock = other.clock;
        startedAt = other.startedAt;
        rowsToWrite = other.rowsToWrite;
        effectsToWrite = other.effectsToWrite;
        run = other.run;
    }

    /** One that is as far as this one was before its first chunk: for work that may be done again. */
    RunTracker copy() {
        return new RunTracker(this);
    }

    private static Run.Extent extent(Plan plan) {
        RowCounts totals = plan.effectTotals();
        Map<String, Long> effects = new HashMap<>();
        for (String kind : totals.kinds()) {
            long count = totals.writing(kind) + totals.of(new RowResult(kind, RowResult.Outcome.REFUSED));
            if (count > 0) {
                effects.put(kind, count);
            }
        }
        return new Run.Extent(plan.selectedRows(), effects);
    }

    /** Rows that write nothing have their outcome from the beginning. */
    private static RowCounts quiet(Plan plan) {
        long notSelected = plan.totals().rows() - plan.selectedRows();
        RowCounts quiet = RowCounts.NONE
                .plus(RowResult.UNCHANGED, plan.totals().of(PlanAction.UNCHANGED))
                .plus(RowResult.SKIPPED, plan.totals().of(PlanAction.SKIP) - notSelected)
                .plus(RowResult.REFUSED, plan.totals().of(PlanAction.REFUSED));
        for (String kind : plan.effectTotals().kinds()) {
            RowResult refused = new RowResult(kind, RowResult.Outcome.REFUSED);
            quiet = quiet.plus(refused, plan.effectTotals().of(refused));
        }
        return quiet;
    }

    Run run() {
        return run;
    }

    int nextChunk() {
        return chunk++;
    }

    boolean isCancelled() {
        cancelled = cancelled || options.isCancelled().getAsBoolean();
        return cancelled;
    }

    /** Whether to stop after this chunk, for now or for good. */
    boolean isStopped() {
        return paused || isCancelled();
    }

    /** The same as far as it was asked about before. */
    boolean isKnownToStop() {
        return paused || cancelled;
    }

    /** How a run ends that nothing went wrong in. */
    RunState ending() {
        return isCancelled() ? RunState.CANCELLED : paused ? RunState.PAUSED : RunState.DONE;
    }

    void heard(RunRequest request) {
        cancelled |= request == RunRequest.STOP;
        paused |= request == RunRequest.PAUSE;
    }

    /** Whether some chunk has its outcome. */
    boolean hasBegun() {
        return chunk > 0;
    }

    /** A chunk that was done before, and is counted by the run already. */
    void doneBefore(ChunkOutcome outcome) {
        chunk = outcome.number() + 1;
        note(outcome);
    }

    void done(ChunkOutcome outcome) {
        run = run.progressed(outcome.counts(), clock.instant().plus(LEASE));
        note(outcome);
        report();
    }

    private void note(ChunkOutcome outcome) {
        for (RowOutcome row : outcome.rows()) {
            if (surprises.size() < SURPRISES && row.code().isPresent()) {
                surprises.add(row);
            }
        }
        RowCounts counts = outcome.counts();
        rowsDone += counts.total();
        effectsDone = effectsDone.plus(counts);
    }

    /** Tells how far it was before, if it is carried on. */
    void goesOn() {
        before = done();
        if (before > 0) {
            report();
        }
    }

    /** Rows that the source had when it was planned and has no more. */
    void missing() {
        if (rowsDone < rowsToWrite || effectsDone.others() < effectsToWrite.writing()) {
            countRestAsStale();
            surprises.add(new RowOutcome(0, RowResult.STALE, Optional.of(FindingCode.STALE_ROW)));
        }
        report();
    }

    private void countRestAsStale() {
        RowCounts rest = RowCounts.NONE.plus(RowResult.STALE, rowsToWrite - rowsDone);
        for (String kind : effectsToWrite.kinds()) {
            RowResult stale = new RowResult(kind, RowResult.Outcome.STALE);
            rest = rest.plus(stale, effectsToWrite.writing(kind) - effectsDone.total(kind));
        }
        run = run.progressed(rest, run.lease().until());
        rowsDone = rowsToWrite;
        effectsDone = effectsDone.plus(rest);
    }

    /** Nothing is written, for what is told of this chunk. */
    void givenUp(ChunkOutcome outcome) {
        countRestAsStale();
        outcome.rows().stream().limit(SURPRISES).forEach(surprises::add);
    }

    void end(RunState state) {
        end(state, "");
    }

    /** Why it failed, in words that hold no personal data. */
    void end(RunState state, String failure) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        run = run.ended(state, new Run.Ending(now, failure));
    }

    /** What stood in the way when it was carried out still does. */
    void failsAgain() {
        end(RunState.FAILED, RunFailure.words(new ChunkOutcome(run.id(), 0, surprises)));
    }

    /** Rests before its first row, held by nobody: somebody carries it on. It has not ended, since it never went. */
    void waits() {
        run = run.progressed(RowCounts.NONE, startedAt).in(RunState.PAUSED);
    }

    private void report() {
        options.listener()
                .accept(new Progress(
                        done(),
                        rowsToWrite + effectsToWrite.writing(),
                        before,
                        Duration.between(startedAt, clock.instant())));
    }

    private long done() {
        return rowsDone + effectsDone.others();
    }

    ApplyResult result() {
        return new ApplyResult(run.id(), run.state(), run.applied(), surprises, 0);
    }
}
