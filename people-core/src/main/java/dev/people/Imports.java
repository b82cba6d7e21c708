package dev.people;

import dev.people.actor.CallContext;
import dev.people.export.ErrorReport;
import dev.people.export.RowFindings;
import dev.people.export.TableWriter;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.finding.RejectedException;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.importing.ImportRows;
import dev.people.importing.RecordSource;
import dev.people.importing.SourceHeader;
import dev.people.importing.StoredRecords;
import dev.people.plan.LineAction;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanFile;
import dev.people.plan.PlanRow;
import dev.people.plan.PlanningSteps;
import dev.people.plan.PlanningWatch;
import dev.people.plan.SourceFacts;
import dev.people.profile.FieldSchema;
import dev.people.run.Run;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Plans imports. */
public final class Imports {
    private final People.Kit kit;
    private final CallContext call;

    Imports(People.Kit kit, CallContext call) {
        this.kit = kit;
        this.call = call;
    }

    /**
     * What importing this table would do; writes nothing.
     *
     * @throws dev.people.importing.UnreadableSourceException when it cannot be read as a table
     * @throws dev.people.finding.RejectedException when the actor may not import
     */
    public Plan plan(RecordSource source, ImportOptions options) {
        return kit.planner().plan(call, ImportRows.of(source, known(options)), options.plan());
    }

    /**
     * The same, followed by somebody while it is made.
     *
     * @throws java.util.concurrent.CancellationException when it is given up
     */
    public Plan plan(RecordSource source, ImportOptions options, PlanningWatch watch) {
        return plan(source, options, kit.planner().steps(watch));
    }

    private Plan plan(RecordSource source, ImportOptions options, PlanningSteps steps) {
        return kit.planner().plan(call, ImportRows.of(source, known(options)), options.plan(), steps);
    }

    /**
     * The same, and keeps the plan with its records for 72 hours: any node can {@linkplain Plans#open open} and
     * {@linkplain Plans#apply apply} it, and nobody needs the source again.
     *
     * @return the plan over the source; it shows rows as long as that is open, and from then on {@code plans().open(id)}
     *     does
     * @throws dev.people.importing.UnreadableSourceException when it cannot be read as a table
     * @throws dev.people.finding.RejectedException when the actor may not import
     */
    public Plan stage(RecordSource source, ImportOptions options) {
        return stage(source, options, PlanningWatch.none());
    }

    /**
     * The same, followed by somebody while it is made and kept.
     *
     * @throws java.util.concurrent.CancellationException when it is given up; then nothing is kept, nor when the listener or
     *     the source fails
     */
    public Plan stage(RecordSource source, ImportOptions options, PlanningWatch watch) {
        PlanningSteps steps = kit.planner().steps(watch);
        Plan plan = plan(source, options, steps);
        kit.kept().keep(plan, steps);
        return plan;
    }

    /**
     * Writes the rows that a plan refuses, or whose managers it refuses, as a table to be corrected, and finishes it. Of a
     * source that is refused as a whole that is every row.
     *
     * @param source what was planned from
     * @param options how it was read
     * @return how many rows were written
     * @throws dev.people.finding.RejectedException when the actor may not import, or the table lacks a character
     */
    public long errors(Plan plan, RecordSource source, ImportOptions options, TableWriter out) {
        requireFrom(plan);
        return report(plan, source, options, out, row -> new RowFindings(row.row(), refused(plan, row)));
    }

    private static List<Finding> refused(Plan plan, PlanRow row) {
        return row.action() == PlanAction.REFUSED || row.manager() == LineAction.REFUSED
                ? plan.refusal().map(List::of).orElse(row.findings())
                : List.of();
    }

    /**
     * Writes the rows of a run that are not in the directory as its table wants them, and finishes the table: those that
     * its plan refused, and those that became stale or found no seat when their turn came. It is a table to be corrected
     * and imported, over the records that are kept with the run. Who was blocked or deleted because a complete table does
     * not contain them has no row in it.
     *
     * @return how many rows were written
     * @throws dev.people.finding.RejectedException with {@code RUN_NOT_FOUND}, with {@code RUN_WITHOUT_TABLE} when it was
     *     no import, with {@code PLAN_NOT_FOUND} when its records have expired, when the actor may not import, or
     *     the table lacks a character
     */
    public long errors(RunId run, TableWriter out) {
        Run its = run(run);
        return errors(its, kit.kept().open(call, its.plan()), out);
    }

    /**
     * The same of a run whose records are perhaps not kept any more: then it takes the source, which is judged anew for
     * what its plan refused.
     *
     * @param source what the run imported; recognized only as long as the records are kept
     * @param options how it was read; as long as the records are kept, those of the run count
     * @throws dev.people.finding.RejectedException as above, and with {@code SOURCE_DIFFERS}
     */
    public long errors(RunId run, RecordSource source, ImportOptions options, TableWriter out) {
        Run its = run(run);
        if (StoredRecords.find(kit.storage(), its.plan()).isEmpty()) {
            return errors(its, plan(source, options), out);
        }
        Plan plan = kit.kept().open(call, its.plan());
        plan.rowSource().digest().require(source.digest());
        return errors(its, plan, out);
    }

    private Run run(RunId run) {
        return kit.storage()
                .read(work -> kit.gate().run(work, call, run))
                .orElseThrow(() -> new RejectedException(
                        Finding.of(FindingCode.RUN_NOT_FOUND).with("run", run)));
    }

    private long errors(Run run, Plan plan, TableWriter out) {
        if (!(plan.rowSource() instanceof ImportRows rows)) {
            throw new RejectedException(
                    Finding.of(FindingCode.RUN_WITHOUT_TABLE).with("run", run.id()));
        }
        RunErrors errors = new RunErrors(run, plan, UnwrittenRows.of(kit.storage(), run.id()));
        return report(plan, rows.records(), rows.reading(), out, errors::told);
    }

    /** Rows for who is missing from a complete source come last in a plan, and are not in the source. */
    private static long report(
            Plan plan,
            RecordSource source,
            ImportOptions options,
            TableWriter out,
            Function<PlanRow, RowFindings> why) {
        AtomicLong left = new AtomicLong(plan.totals().rows() - plan.missing());
        SourceHeader header = SourceHeader.of(
                        source, options.table(options.table().with(plan.schema())))
                .alsoBelow(source, plan.refusal());
        FindingTexts texts =
                FindingTexts.english().withHeadings(plan.source().table().headings());
        try (ErrorReport report = ErrorReport.begin(source, header, out, texts)) {
            plan.forEachRow(row -> {
                RowFindings told = left.getAndDecrement() > 0 ? why.apply(row) : new RowFindings(row.row(), List.of());
                if (!told.findings().isEmpty()) {
                    report.add(told);
                }
            });
            return report.finish();
        }
    }

    /** The same with the fields of this directory. */
    private ImportOptions known(ImportOptions options) {
        FieldSchema schema = kit.storage().read(work -> work.fields().schema());
        return options.table(options.table().with(schema));
    }

    private void requireFrom(Plan plan) {
        kit.storage().read(work -> kit.gate().requireFrom(work, call, plan.actor()));
    }

    /**
     * A plan that was saved, over the source that it was made of. The stream stays open.
     *
     * @throws dev.people.finding.RejectedException with {@code PLAN_ALTERED}, {@code PLAN_FORMAT_UNKNOWN} or {@code
     *     SOURCE_DIFFERS}, or when the actor may not import
     * @throws dev.people.importing.UnreadableSourceException when the source cannot be read as a table
     * @throws IOException when the stream fails
     */
    public Plan open(InputStream saved, RecordSource source) throws IOException {
        return open(saved, facts -> source);
    }

    /**
     * The same where the plan says what its source was called and how it was read, so that it can be found again.
     *
     * @param source finds it; the caller closes what it returns
     */
    public Plan open(InputStream saved, Function<? super SourceFacts, ? extends RecordSource> source)
            throws IOException {
        PlanFile file = PlanFile.read(saved, kit.seal());
        RecordSource found = source.apply(file.source());
        file.requireSource(found.digest());
        ImportRows rows = ImportRows.of(found, file.reading(ImportOptions.class));
        return kit.planner().reopen(call, file, rows);
    }
}
