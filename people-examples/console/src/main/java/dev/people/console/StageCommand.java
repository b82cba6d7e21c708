package dev.people.console;

import dev.people.PeopleAs;
import dev.people.csv.CsvRecords;
import dev.people.id.PlanId;
import dev.people.importing.ImportOptions;
import dev.people.importing.UnreadableSourceException;
import dev.people.plan.Plan;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plans an import and keeps the plan in the database. */
@Command(
        name = "stage",
        description = "Plan an import and keep plan and rows in the database for three days: the file is not needed any"
                + " more.")
final class StageCommand extends BaseCommand {
    @Mixin
    FileArgument file = new FileArgument();

    @Mixin
    ImportArguments arguments = new ImportArguments();

    @Mixin
    SeatOptions seats = new SeatOptions();

    @Mixin
    PlanView view = new PlanView();

    @Mixin
    PlanOutput output = new PlanOutput();

    @Mixin
    OverBudget overBudget = new OverBudget();

    @Override
    public Integer call() {
        view.check();
        json |= output.format(this) == PlanOutput.Format.JSON;
        output.check(file.path);
        ImportOptions options = arguments.options(seats.limits(), fields());
        try (CsvRecords records = arguments.records(file.path)) {
            records.form();
            try (DatabaseOptions.Opened opened = database.forWriting()) {
                PeopleAs acting = acting(opened);
                Plan plan =
                        PlanningLine.shown(terminal, watch -> acting.imports().stage(records, options, watch));
                PlanId id = plan.id();
                boolean canStart = plan.refusal().isEmpty();
                terminal.say("Plan " + id + " is staged"
                        + (canStart ? "" : ", but the file is refused as a whole: it cannot be started"));
                overBudget.tell(plan, terminal);
                int status = output.give(
                        this,
                        plan,
                        view,
                        PlanHints.shown(PlanHints.AFTER_THE_RUN),
                        Map.of("plan", id.toString()),
                        overBudget.status(plan));
                next(canStart ? "people start " + id : "people cancel " + id);
                return status;
            }
        } catch (UnreadableSourceException e) {
            return UnreadableJson.tell(this, file.path, e);
        }
    }
}
