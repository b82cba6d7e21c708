package dev.people;

import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.Caller;
import dev.people.audit.FieldDelta;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.EntryId;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.PlanFile;
import dev.people.plan.PlanListing;
import dev.people.run.OutcomePage;
import dev.people.run.Run;
import dev.people.run.RunRequest;
import dev.people.run.RunState;
import dev.people.run.StagedPlan;
import dev.people.run.StagedState;
import dev.people.undo.UndoRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Carrying out plans, and what became of them. Who may import for themselves only handles their own plans and runs; those of
 * others are as if they were not there.
 */
public final class Plans {
    private final People.Kit kit;
    private final CallContext call;

    Plans(People.Kit kit, CallContext call) {
        this.kit = kit;
        this.call = call;
    }

    /**
     * Carries out exactly what the plan shows, in chunks that are transactions of their own. The plan and its records are
     * kept first, so that the run can be resumed and reported on without the source. Of a plan there is one run: once
     * more, it is carried on where it stopped, or returns its result.
     *
     * @throws dev.people.finding.RejectedException when the plan is refused as a whole, is over a budget, was canceled
     *     or has expired, when somebody else carries it out, or when the actor may not import
     * @throws IllegalStateException inside a transaction of the host
     * @throws dev.people.plan.RunFailedException when storage fails; what was committed stays
     * @throws dev.people.plan.RunStoppedException when the source or a listener fails; what was committed stays
     */
    public ApplyResult apply(Plan plan, ApplyOptions options) {
        kit.applier().require(call, plan, options);
        kit.kept().keep(plan);
        return kit.applier().apply(call, plan, reasoned(plan, options));
    }

    /** The audit log names the run that is undone, regardless of the options. */
    private static ApplyOptions reasoned(Plan plan, ApplyOptions options) {
        return plan.rowSource() instanceof UndoRows undo ? options.because(undo.reason(options.reason())) : options;
    }

    /**
     * What undoing a run would do; writes nothing. A plan like any other one, with a row for everything that the run has
     * written, the last one first: its row is refused with {@code STALE_ROW} when somebody has changed the account since,
     * and unchanged with {@code UNDONE_BEFORE} when it is as it was before the run already. To be
     * {@linkplain #apply applied}, which makes a run that can be resumed and undone itself; of a run that stopped
     * before it was done, what it has written so far is undone. What runs changed is kept for 90 days unless
     * {@linkplain People.Builder#undoFor set otherwise}.
     *
     * @throws dev.people.finding.RejectedException with {@code RUN_NOT_FOUND}, with {@code RUN_NOT_ENDED} when it is under
     *     way or was interrupted, with {@code UNDO_FORGOTTEN} when what it changed has expired, or when the actor
     *     may not import
     */
    public Plan undo(RunId run) {
        return kit.undo().plan(call, run);
    }

    /**
     * A saved plan that {@linkplain #undo undoes} a run, and so needs no source. The stream stays open.
     *
     * @throws dev.people.finding.RejectedException with {@code PLAN_ALTERED} or {@code PLAN_FORMAT_UNKNOWN}, also for a
     *     plan of another kind; or when the actor may not import
     * @throws IOException when the stream fails
     */
    public Plan openUndo(InputStream saved) throws IOException {
        return kit.undo().reopen(call, PlanFile.read(saved, kit.seal()));
    }

    /** Keeps an undo's plan for 72 hours, so that any node can {@linkplain #open open} and apply it. */
    public Plan stageUndo(RunId run) {
        Plan plan = undo(run);
        kit.kept().keep(plan);
        return plan;
    }

    /**
     * A plan that is kept, by any node.
     *
     * @throws dev.people.finding.RejectedException with {@code PLAN_NOT_FOUND}, or when the actor may not import
     */
    public Plan open(PlanId id) {
        return kit.kept().open(call, id);
    }

    /**
     * The newest plans that are kept, newest first, with their totals, whether they wait, were started or were
     * cancelled. Opens none of them.
     */
    public List<PlanListing> staged(int limit) {
        List<StagedPlan> plans = kit.storage().read(work -> {
            kit.gate().requireEverywhere(work, call, Permission.READ_RUNS);
            return work.plans().page(Optional.empty(), limit);
        });
        return plans.stream().map(this::listed).toList();
    }

    /** A plan that is kept, with its state and totals. */
    public Optional<PlanListing> staged(PlanId id) {
        Optional<StagedPlan> plan = kit.storage().read(work -> kit.gate().visiblePlan(work, call, id));
        return plan.map(this::listed);
    }

    private PlanListing listed(StagedPlan plan) {
        return PlanListing.of(plan, kit.changes().now());
    }

    /** The same as {@link #start(PlanId, ApplyOptions)} with {@link ApplyOptions#defaults()}. */
    public RunId start(PlanId id) {
        return start(id, ApplyOptions.defaults());
    }

    /**
     * Begins the run of a plan that is kept, and answers at once: the run waits, {@code PAUSED}, until somebody carries
     * it out with {@link #resume}, on any node and thread, also after a restart ({@link Run#isWaiting()}). Of a plan
     * there is one run: a second call, and a double click, answers the same one. A web page starts in the request and
     * resumes in the background.
     *
     * @param options how the run is carried out; listener and cancellation are taken from {@code resume} instead
     * @throws dev.people.finding.RejectedException with {@code PLAN_NOT_FOUND}, or for what {@link #apply} refuses before it
     *     writes anything: the plan is refused as a whole, is over a budget, was canceled or has expired, or the actor may
     *     not import
     * @throws IllegalStateException inside a transaction of the host
     */
    public RunId start(PlanId id, ApplyOptions options) {
        Plan plan = open(id);
        return kit.applier().begin(call, plan, reasoned(plan, options));
    }

    /**
     * What became of the rows of a run, row by row as the source has them: what was written and who it was, with old and new
     * values, or why not, and the same of managers. While the run is under way, of those until now.
     *
     * <p>Values are kept as long as the run {@linkplain #undo can be undone}, and rows that wrote nothing as long as the plan
     * is kept. Of what has expired the page says so: {@code RUN_VALUES_EXPIRED}, {@code RUN_RECORDS_EXPIRED}. How
     * often the storage is asked depends on neither the page nor the length of the run; what is read of the plan is some 32
     * bytes a row.
     *
     * @param from how many rows to pass over
     * @param limit how many to show, 1 to 1,000
     * @throws dev.people.finding.RejectedException with {@code RUN_NOT_FOUND}, or when the actor may not import
     */
    public OutcomePage outcomes(RunId run, long from, int limit) {
        return new RunOutcomes(kit, call).page(run, from, limit);
    }

    /** Cancels a plan that waits to be started; answers where it stands then, empty when there is none. */
    public Optional<StagedState> cancel(PlanId id) {
        return kit.storage().write(work -> {
            boolean isThere = kit.gate().plan(work, call, id).isPresent();
            return isThere ? work.plans().cancel(id) : Optional.empty();
        });
    }

    /**
     * Carries a run on where it stopped, in whatever process that was: after a pause, a cancellation, a failure, or when
     * its process is gone and its lease over. It goes on as it was begun; of the options only listener and cancellation
     * count. Of a run that is done, or of all or nothing that came to nothing, returns its result.
     *
     * @throws dev.people.finding.RejectedException when there is no such run; when somebody else carries it out, {@code
     *     RUN_HELD}, or takes it over meanwhile, {@code RUN_TAKEN_OVER}; when its records have expired, or when the
     *     actor may not import
     * @throws IllegalStateException inside a transaction of the host
     * @throws dev.people.plan.RunFailedException when storage fails; what was committed stays
     */
    public ApplyResult resume(RunId id, ApplyOptions options) {
        Run run = kit.storage().read(work -> kit.gate().run(work, call, id)).orElseThrow(() -> notFound(id));
        if (run.state() == RunState.DONE) {
            return kit.applier().told(call, run); // its records need not be kept any more
        }
        return kit.applier().resume(call, kit.kept().open(call, run.plan()), options, id);
    }

    /**
     * Pauses a run after the chunk that is under way; answers whether it is under way at all.
     *
     * @throws dev.people.finding.RejectedException with {@code RUN_HELD} when the chunk that is under way takes longer than
     *     some seconds, or its process hangs; or when the actor may not import
     */
    public boolean pause(RunId id) {
        return request(id, RunRequest.PAUSE);
    }

    /**
     * Asks a run to stop after the chunk that is under way; answers whether it is under way at all.
     *
     * @throws dev.people.finding.RejectedException with {@code RUN_HELD} when the chunk that is under way takes longer than
     *     some seconds, or its process hangs; or when the actor may not import
     */
    public boolean stop(RunId id) {
        return request(id, RunRequest.STOP);
    }

    /**
     * Lets the notices of a run leave that were held, with the next delivery; says so in the audit log.
     *
     * @return for how many people; none when they were released before
     * @throws dev.people.finding.RejectedException when there is no such run, or when the actor may not import
     */
    public long release(RunId id) {
        EntryId entry = new EntryId(kit.ids().next());
        return kit.storage().<Long>write(work -> {
            if (kit.gate().run(work, call, id).isEmpty()) {
                throw notFound(id);
            }
            long released = work.outbox().release(id);
            if (released > 0) {
                kit.signals().audit(work, released(entry, id, released));
            }
            return released;
        });
    }

    private AuditEntry released(EntryId entry, RunId run, long notices) {
        return new AuditEntry(
                entry,
                AuditKind.NOTICES_RELEASED,
                Caller.of(call),
                kit.changes().now(),
                "released",
                Optional.of(run),
                AuditEntry.Changes.details(new FieldDelta("notices.released", "", Long.toString(notices))));
    }

    private static RejectedException notFound(RunId run) {
        return new RejectedException(Finding.of(FindingCode.RUN_NOT_FOUND).with("run", run));
    }

    private boolean request(RunId id, RunRequest request) {
        return kit.hold().<Boolean>write(id, work -> {
            return kit.gate().run(work, call, id).isPresent() && work.runs().request(id, request);
        });
    }

    /**
     * Writes a plan, to be opened with its source by {@link Imports#open}. Holds personal data. The stream is flushed and
     * stays open.
     *
     * @throws IOException when the stream fails
     */
    public void save(Plan plan, OutputStream out) throws IOException {
        PlanFile.write(plan, kit.seal(), out);
    }

    /** The newest runs, newest first. */
    public List<Run> runs(int limit) {
        return kit.storage().read(work -> {
            kit.gate().requireEverywhere(work, call, Permission.READ_RUNS);
            return work.runs().newest(limit);
        });
    }

    /** The run with this id. */
    public Optional<Run> run(RunId id) {
        return kit.storage().read(work -> kit.gate().visibleRun(work, call, id));
    }
}
