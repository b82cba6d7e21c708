package dev.people.console;

import dev.people.PeopleAs;
import dev.people.csv.CsvRecords;
import dev.people.importing.ColumnMapping;
import dev.people.importing.ImportOptions;
import dev.people.importing.UnreadableSourceException;
import dev.people.plan.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what an import would do, and writes nothing. */
@Command(name = "plan", description = "Show what importing a file would do; writes nothing.")
final class PlanCommand extends BaseCommand {
    /** Options that change nothing about the plan, or are the same for every command of a directory. */
    private static final Set<String> OF_THE_SCREEN =
            Set.of("--db", "--db-user", "--color", "--width", "--wrap", "--page", "--page-size", "--only", "--details");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Mixin
    FileArgument file = new FileArgument();

    @Mixin
    ImportArguments arguments = new ImportArguments();

    @Mixin
    SeatOptions seats = new SeatOptions();

    @Mixin
    ErrorFile errors = new ErrorFile();

    @Mixin
    PlanView view = new PlanView();

    @Mixin
    PlanOutput output = new PlanOutput();

    @Mixin
    OverBudget overBudget = new OverBudget();

    @Option(names = "--save", paramLabel = "PLAN", description = "save the plan, for 'apply' to carry it out")
    @Nullable
    Path save;

    @Option(names = "--save-mapping", paramLabel = "FILE", description = "save what columns are read into")
    @Nullable
    Path saveMapping;

    @Override
    public Integer call() {
        view.check();
        json |= output.format(this) == PlanOutput.Format.JSON;
        errors.check(file.path);
        output.check(file.path);
        OtherFile.require("--save", save, file.path);
        OtherFile.require("--save-mapping", saveMapping, file.path);
        ImportOptions options = arguments.options(seats.limits(), fields());
        try (CsvRecords records = arguments.records(file.path);
                DatabaseOptions.Opened opened = database.forReading()) {
            PeopleAs acting = acting(opened);
            Plan plan = PlanningLine.shown(terminal, watch -> acting.imports().plan(records, options, watch));
            errors.write(acting, plan, records, options, terminal);
            if (saveMapping != null) {
                save(plan, saveMapping);
            }
            save(acting, plan);
            overBudget.tell(plan, terminal);
            int status =
                    output.give(this, plan, view, PlanHints.shown(errors.hint()), Map.of(), overBudget.status(plan));
            next(steps(plan));
            return status;
        } catch (UnreadableSourceException e) {
            return UnreadableJson.tell(this, file.path, e);
        }
    }

    private String sameOptions() {
        boolean hasOptions = spec.commandLine().getParseResult().originalArgs().stream()
                .map(argument -> argument.split("=", 2)[0])
                .anyMatch(argument -> argument.startsWith("--") && !OF_THE_SCREEN.contains(argument));
        return hasOptions ? " with the same options" : "";
    }

    private String[] steps(Plan plan) {
        return save == null || plan.refusal().isPresent()
                ? NextSteps.of(plan, file.path, sameOptions(), errors.out != null)
                : new String[] {"people apply " + NextSteps.quoted(save)};
    }

    /** One that is refused as a whole can never be applied. */
    private void save(PeopleAs acting, Plan plan) {
        if (save != null && plan.refusal().isEmpty()) {
            SavedPlan.write(acting, plan, save);
            terminal.say("Plan " + plan.id() + " saved to " + save + "; it holds personal data");
        }
    }

    /** A guess is written as a comment, to be put in place of the line above it. */
    private static void save(Plan plan, Path file) {
        ColumnMapping read = ColumnMapping.of(plan.source().table());
        StringBuilder text = new StringBuilder(read.text());
        ColumnMapping proposed = ColumnMapping.proposed(plan.source(), plan.schema());
        proposed.without(read).text().lines().forEach(line -> text.append("# perhaps instead: ")
                .append(line)
                .append('\n'));
        try {
            OwnFiles.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw NewFile.unwritable("mapping", file, e);
        }
    }
}
