package dev.people.plan;

import dev.people.change.SeatShortageException;
import dev.people.failure.KeyTakenException;
import dev.people.failure.StaleVersionException;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.run.RunState;
import dev.people.storage.Guard;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import java.util.concurrent.Executor;

/** Carries a plan out in one transaction: all rows, or none. */
final class WholeApply {
    /** Losing this often in a row is no coincidence. */
    private static final int ATTEMPTS = 5;

    private final Storage storage;
    private final Executor executor;
    private final Plan plan;
    private final int chunkSize;

    WholeApply(Storage storage, Executor executor, Plan plan, int chunkSize) {
        this.storage = storage;
        this.executor = executor;
        this.plan = plan;
        this.chunkSize = chunkSize;
    }

    /** All or nothing is no choice where some rows are refused already, or where others would wait too long. */
    static void require(Plan plan) {
        long refused = plan.totals().of(PlanAction.REFUSED);
        if (refused > 0) {
            throw new RejectedException(Finding.of(FindingCode.ROWS_REFUSED).with("rows", refused));
        }
        long writing =
                plan.body().table().writingAccounts() + plan.effectTotals().writing();
        if (writing > ApplyOptions.LARGEST_WHOLE) {
            throw new RejectedException(Finding.of(FindingCode.TOO_MANY_ROWS)
                    .with("rows", writing)
                    .with("most", ApplyOptions.LARGEST_WHOLE));
        }
    }

    /** Writes all rows, and the end of the run with them. */
    RunTracker run(ChunkWriter writer, RunTracker before) {
        RowSource rows = plan.plannedRows().detached();
        boolean seatsFirst = false;
        for (int attempt = 1; ; attempt++) {
            boolean first = seatsFirst;
            try {
                return storage.write(work -> all(work, rows, writer, before.copy(), first));
            } catch (SeatShortageException e) {
                seatsFirst = true;
            } catch (GivenUpException e) {
                return storage.write(work -> givenUp(work, before.copy(), e));
            } catch (KeyTakenException | StaleVersionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private RunTracker all(Work work, RowSource source, ChunkWriter writer, RunTracker tracker, boolean seatsFirst) {
        if (!plan.body().lines().isEmpty()) {
            work.lock(Guard.REPORTING_LINES);
        }
        new Execution(plan, source, chunkSize, executor)
                .forEachChunk((rows, keys) ->
                        tracker.done(writer.writeInside(work, tracker.run(), tracker.nextChunk(), rows, seatsFirst)));
        RowTable table = plan.body().table();
        new LevelExecution(table, plan.body().lines().waiting(table), source, chunkSize, executor, () -> true)
                .forEachChunk(rows ->
                        tracker.done(writer.writeInside(work, tracker.run(), tracker.nextChunk(), rows, seatsFirst)));
        new LevelExecution(table, plan.body().lines().alone(table), source, chunkSize, executor, () -> true)
                .forEachChunk(rows ->
                        tracker.done(writer.writeManagersInside(work, tracker.run(), tracker.nextChunk(), rows)));
        tracker.missing();
        tracker.end(RunState.DONE);
        work.runs().update(tracker.run());
        return tracker;
    }

    private static RunTracker givenUp(Work work, RunTracker tracker, GivenUpException e) {
        work.runs().addOutcome(e.outcome());
        tracker.givenUp(e.outcome());
        tracker.end(RunState.FAILED, RunFailure.words(e.outcome()));
        work.runs().update(tracker.run());
        return tracker;
    }
}
