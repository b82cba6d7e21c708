package dev.people;

import dev.people.actor.Actor;
import dev.people.actor.Permission;
import dev.people.export.ErrorReport;
import dev.people.export.RowFindings;
import dev.people.export.TableWriter;
import dev.people.id.PlanId;
import dev.people.importing.ImportOptions;
import dev.people.importing.ImportRows;
import dev.people.importing.RecordSource;
import dev.people.importing.SourceHeader;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Plans from tables. */
public final class Imports {
    private final People.Kit kit;
    private final Actor actor;

    Imports(People.Kit kit, Actor actor) {
        this.kit = kit;
        this.actor = actor;
    }

    /**
     * What importing this table would do; writes nothing.
     *
     * @throws dev.people.importing.UnreadableSourceException when it cannot be read as a table
     * @throws dev.people.finding.RejectedException when the actor may not import
     */
    public Plan plan(RecordSource source, ImportOptions options) {
        return kit.planner().plan(actor, ImportRows.of(source, options), options.plan());
    }

    /**
     * The same, and keeps the plan with its records for 72 hours: any node can {@linkplain Plans#open open} and
     * {@linkplain Plans#apply apply} it, and nobody needs the source again.
     *
     * @throws dev.people.importing.UnreadableSourceException when it cannot be read as a table
     * @throws dev.people.finding.RejectedException when the actor may not import
     */
    public PlanId stage(RecordSource source, ImportOptions options) {
        Plan plan = plan(source, options);
        kit.kept().keep(plan);
        return plan.id();
    }

    /**
     * Writes the rows that a plan refuses as a table to be corrected, and finishes it. Of a source that is refused as a
     * whole that is every row.
     *
     * @param source what was planned from
     * @param options how it was read
     * @return how many rows were written
     * @throws dev.people.finding.RejectedException when the actor may not import, or the table lacks a character
     */
    public long errors(Plan plan, RecordSource source, ImportOptions options, TableWriter out) {
        kit.storage().read(work -> {
            kit.gate().require(work, actor, Permission.IMPORT);
            return actor;
        });
        try (ErrorReport report = ErrorReport.begin(source, SourceHeader.of(source, options), out)) {
            plan.forEachRow(row -> {
                if (row.action() == PlanAction.REFUSED) {
                    report.add(new RowFindings(
                            row.row(), plan.refusal().map(List::of).orElse(row.findings())));
                }
            });
            return report.finish();
        }
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
        PlanFile file = PlanFile.read(saved, kit.seal());
        file.requireSource(source.digest());
        ImportRows rows = ImportRows.of(source, file.reading(ImportOptions.class));
        return kit.planner().reopen(actor, file, rows);
    }
}
