package dev.people.plan;

import dev.people.actor.Actor;
import dev.people.actor.Permission;
import dev.people.change.ChangeWriter;
import dev.people.change.Decision;
import dev.people.change.Gate;
import dev.people.change.RuleContext;
import dev.people.change.SeatShortageException;
import dev.people.run.Bytes;
import dev.people.run.ChunkOutcome;
import dev.people.run.Run;
import dev.people.run.RunRequest;
import dev.people.storage.Guard;
import dev.people.storage.Work;
import dev.people.user.UserKeys;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes one chunk in one transaction: decides each row again, writes those whose decision is the planned one, and keeps
 * the outcome of all. Whoever loses against another transaction looks everything up and decides anew, and so finds
 * out which row it was.
 */
final class ChunkWriter {
    private final ChunkRetry retry;
    private final Gate gate;
    private final InstantSource clock;
    private final Plan plan;
    private final ApplyOptions options;

    ChunkWriter(ChunkRetry retry, Gate gate, InstantSource clock, Plan plan, ApplyOptions options) {
        this.retry = retry;
        this.gate = gate;
        this.clock = clock;
        this.plan = plan;
        this.options = options;
    }

    WrittenChunk write(Run run, int number, List<ProposedRow> rows, ChunkKeys keys) {
        return retry.run(
                run,
                number,
                (work, before) -> attempt(
                        work, run, number, rows, before.lost() ? keys.all() : keys.hopeful(), before.seatsFirst()));
    }

    /**
     * Writes a chunk in somebody else's transaction.
     *
     * @throws GivenUpException when a row cannot be written as planned
     * @throws SeatShortageException when seats are missing, unless they are taken first
     */
    ChunkOutcome writeInside(Work work, Run run, int number, List<ProposedRow> rows, boolean seatsFirst) {
        ChunkOutcome outcome = attempt(work, run, number, rows, RowDecider.keys(rows), seatsFirst)
                .outcome();
        if (outcome.rows().stream().anyMatch(row -> row.code().isPresent())) {
            throw new GivenUpException(outcome);
        }
        return outcome;
    }

    private WrittenChunk attempt(
            Work work, Run run, int number, List<ProposedRow> rows, UserKeys keys, boolean seatsFirst) {
        Actor actor = Actor.valueOf(run.lease().applier());
        gate.require(work, actor, Permission.IMPORT);
        boolean administrators = rows.stream().anyMatch(this::takesAdministrator);
        if (administrators) {
            work.lock(Guard.ADMINISTRATORS);
        }
        RuleContext context = new RuleContext(actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Supplier<ChunkDecisions> fresh =
                () -> new ChunkDecisions(plan, Views.forWriting(work, keys, administrators), context);
        ChunkDecisions decisions = fresh.get();
        decisions.decideAll(rows, Set.of());
        ChunkSeats seats = new ChunkSeats(work.pools(), decisions);
        if (seatsFirst) {
            Set<Long> unseated = seats.takeWhatIsLeft();
            decisions = fresh.get();
            decisions.decideAll(rows, unseated);
        }
        boolean givenUp = options.mode() != ApplyMode.PER_ROW && !decisions.isWhole();
        ChunkOutcome outcome = givenUp ? decisions.givenUp(run.id(), number) : decisions.outcome(run.id(), number);
        work.runs().addOutcome(outcome, givenUp ? Bytes.NONE : decisions.undo());
        Optional<RunRequest> request = work.runs()
                .update(run.progressed(outcome.counts(), context.now().plus(RunTracker.LEASE)));
        ChunkContext names = new ChunkContext(run.id(), number);
        List<Decision> written = givenUp ? List.of() : decisions.written();
        ChangeWriter.write(work, written, names.of(context, options, run.source()), seats);
        return new WrittenChunk(outcome, request);
    }

    private boolean takesAdministrator(ProposedRow row) {
        return plan.body().table().is(plan.body().table().index(row.row()), RowTable.TAKES_ADMINISTRATOR);
    }
}
