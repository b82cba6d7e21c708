package dev.people.plan;

import dev.people.actor.Authority;
import dev.people.change.ChangeWriter;
import dev.people.change.Decision;
import dev.people.change.LoadedView;
import dev.people.change.RuleContext;
import dev.people.change.SeatShortageException;
import dev.people.change.UserChange;
import dev.people.id.UserId;
import dev.people.profile.FieldSchema;
import dev.people.run.Bytes;
import dev.people.run.ChunkOutcome;
import dev.people.run.Run;
import dev.people.run.RunRequest;
import dev.people.storage.Guard;
import dev.people.storage.Work;
import dev.people.user.UserKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes one chunk in one transaction: decides each row again, writes those whose decision is the planned one, and keeps
 * the outcome of all. Whoever loses against another transaction looks everything up and decides anew, and so finds
 * out which row it was.
 */
final class ChunkWriter {
    private final ChunkRetry retry;
    private final InstantSource clock;
    private final Plan plan;
    private final ApplyOptions options;
    private final ChunkManagers managers;
    private final RunAuthority authority;

    ChunkWriter(ChunkRetry retry, RunAuthority authority, InstantSource clock, Plan plan, ApplyOptions options) {
        this.retry = retry;
        this.authority = authority;
        this.clock = clock;
        this.plan = plan;
        this.options = options;
        this.managers = new ChunkManagers(plan);
    }

    /** Decides rows before it is known whom the directory has; on any thread. */
    Foreseen foresee(List<ProposedRow> rows) {
        return Foreseen.of(plan, rows, context(authority.begun(), plan.schema()));
    }

    private RuleContext context(Authority permitted, FieldSchema schema) {
        return new RuleContext(
                authority.applier(), permitted, now(), plan.options().names(), schema);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    WrittenChunk write(Run run, int number, List<ProposedRow> rows, ChunkKeys keys) {
        return retry.run(
                run,
                number,
                (work, before) -> before.lost()
                        ? attempt(work, run, number, rows, RowDecider.keys(rows), Optional.empty(), before.seatsFirst())
                        : attempt(work, run, number, rows, keys.hopeful(), keys.foreseen(), before.seatsFirst()));
    }

    /**
     * Writes a chunk in somebody else's transaction.
     *
     * @throws GivenUpException when a row cannot be written as planned
     * @throws SeatShortageException when seats are missing, unless they are taken first
     */
    ChunkOutcome writeInside(Work work, Run run, int number, List<ProposedRow> rows, boolean seatsFirst) {
        return whole(attempt(work, run, number, rows, RowDecider.keys(rows), Optional.empty(), seatsFirst));
    }

    /** Writes the managers of a chunk, once the accounts of all rows are written. */
    WrittenChunk writeManagers(Run run, int number, List<ProposedRow> rows) {
        return retry.run(run, number, (work, before) -> attemptManagers(work, run, number, rows));
    }

    /**
     * Writes the managers of a chunk in somebody else's transaction.
     *
     * @throws GivenUpException when a manager cannot be written as planned
     */
    ChunkOutcome writeManagersInside(Work work, Run run, int number, List<ProposedRow> rows) {
        return whole(attemptManagers(work, run, number, rows));
    }

    private static ChunkOutcome whole(WrittenChunk chunk) {
        if (chunk.outcome().rows().stream().anyMatch(row -> row.code().isPresent())) {
            throw new GivenUpException(chunk.outcome());
        }
        return chunk.outcome();
    }

    /** Asked in the transaction of each chunk. */
    private Authority permitted(Work work) {
        return authority.require(work);
    }

    private WrittenChunk attemptManagers(Work work, Run run, int number, List<ProposedRow> rows) {
        work.lock(Guard.REPORTING_LINES);
        RuleContext context = context(permitted(work), work.fields().schema());
        return written(work, run, number, managers.alone(work, rows, context), context, ChangeWriter.SeatsTaken.NONE);
    }

    private WrittenChunk attempt(
            Work work,
            Run run,
            int number,
            List<ProposedRow> rows,
            UserKeys keys,
            Optional<Foreseen> foreseen,
            boolean seatsFirst) {
        boolean administrators = lock(work, rows);
        Authority permitted = permitted(work);
        LoadedView found = Views.forWriting(work, keys, administrators);
        FieldSchema schema = work.fields().schema();
        Optional<Foreseen> ahead = foreseen.filter(some -> found.isEmpty()
                && schema.version() == some.context().schema().version()
                && some.context().authority().equals(permitted));
        RuleContext context = ahead.map(Foreseen::context).orElseGet(() -> context(permitted, schema));
        ChunkDecisions decisions =
                ahead.map(Foreseen::decisions).orElseGet(() -> decided(rows, Set.of(), found, context));
        ChunkSeats seats = new ChunkSeats(work.pools(), decisions);
        if (seatsFirst) {
            Set<Long> unseated = seats.takeWhatIsLeft();
            decisions = decided(rows, unseated, Views.forWriting(work, keys, administrators), context);
        }
        ChunkWrites writes = managers.together(work, rows, decisions, context);
        writes.end(work, undone(rows));
        return written(work, run, number, writes, context, seats);
    }

    /** Locks what the rows of a chunk are guarded by; answers whether they may take administrators away. */
    private boolean lock(Work work, List<ProposedRow> rows) {
        boolean administrators = rows.stream().anyMatch(this::takesAdministrator);
        if (managers.mayMakeCycles(rows)) {
            work.lock(Guard.REPORTING_LINES);
        }
        if (administrators) {
            work.lock(Guard.ADMINISTRATORS);
        }
        return administrators;
    }

    /** Whom an undo is about. */
    private static Set<UserId> undone(List<ProposedRow> rows) {
        return rows.stream()
                .flatMap(row -> row.change().filter(UserChange::isUndo).stream())
                .map(UserChange::id)
                .collect(Collectors.toSet());
    }

    private WrittenChunk written(
            Work work, Run run, int number, ChunkWrites writes, RuleContext context, ChangeWriter.SeatsTaken seats) {
        boolean givenUp = options.mode() != ApplyMode.PER_ROW && !writes.isWhole();
        ChunkOutcome outcome = new ChunkOutcome(run.id(), number, givenUp ? writes.givenUp() : writes.outcomes());
        work.runs().addOutcome(outcome, givenUp ? Bytes.NONE : writes.undo());
        Optional<RunRequest> request =
                work.runs().update(run.progressed(outcome.counts(), now().plus(RunTracker.LEASE)));
        ChunkContext names = new ChunkContext(run.id(), number, retry.signals());
        List<Decision> decided = givenUp ? List.of() : writes.decisions();
        ChangeWriter.write(work, decided, names.of(context, options, run.source()), seats);
        return new WrittenChunk(outcome, request);
    }

    private ChunkDecisions decided(List<ProposedRow> rows, Set<Long> unseated, LoadedView view, RuleContext context) {
        ChunkDecisions decisions = new ChunkDecisions(plan, view, context);
        decisions.decideAll(rows, unseated);
        return decisions;
    }

    private boolean takesAdministrator(ProposedRow row) {
        return plan.body().table().is(plan.body().table().index(row.row()), RowTable.TAKES_ADMINISTRATOR);
    }
}
