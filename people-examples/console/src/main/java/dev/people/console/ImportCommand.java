package dev.people.console;

import dev.people.PeopleAs;
import dev.people.csv.CsvRecords;
import dev.people.importing.ImportOptions;
import dev.people.importing.UnreadableSourceException;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the plan, asks, and carries it out. */
@Command(name = "import", description = "Show what importing a file does, ask, and do it.")
final class ImportCommand extends ApplyingCommand {
    @Mixin
    FileArgument file = new FileArgument();

    @Mixin
    ImportArguments arguments = new ImportArguments();

    @Mixin
    SeatOptions seats = new SeatOptions();

    @Mixin
    ErrorFile errors = new ErrorFile();

    @Nullable
    private CsvRecords source;

    @Override
    String refusedRows() {
        return errors.hint();
    }

    @Override
    void beforeAsking(PeopleAs people, Plan plan) {
        errors.write(people, plan, opened(), wanted(), terminal);
    }

    /** Rows that the run found stale are among them now. */
    @Override
    void afterApplying(PeopleAs people, ApplyResult result) {
        if (!result.surprises().isEmpty()) {
            errors.write(people, result.run(), opened(), wanted(), terminal);
        }
    }

    @Override
    void setLimits(PeopleAs people) {
        seats.limits().forEach((pool, limit) -> people.licenses().limit(pool, limit));
    }

    @Override
    public Integer call() {
        errors.check(file.path);
        ImportOptions wanted = wanted();
        try (CsvRecords records = arguments.records(file.path)) {
            source = records;
            return showAskAndApply(
                    "import",
                    people -> PlanningLine.shown(
                            terminal, watch -> people.imports().plan(records, wanted, watch)));
        } catch (UnreadableSourceException e) {
            return UnreadableJson.tell(this, file.path, e);
        }
    }

    private CsvRecords opened() {
        return Objects.requireNonNull(source);
    }

    private ImportOptions wanted() {
        return arguments.options(seats.limits(), fields());
    }
}
