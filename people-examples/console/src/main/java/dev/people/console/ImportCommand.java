package dev.people.console;

import dev.people.People;
import dev.people.csv.CsvRecords;
import dev.people.importing.ImportOptions;
import dev.people.importing.UnreadableSourceException;
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

    @Override
    People.Builder set(People.Builder builder) {
        return seats.set(builder);
    }

    @Override
    public Integer call() {
        ImportOptions wanted = arguments.options(seats.limits());
        try (CsvRecords records = arguments.records(file.path)) {
            return showAskAndApply(
                    "import",
                    people -> PlanningLine.shown(
                            terminal, watch -> people.imports().plan(records, wanted, watch)));
        } catch (UnreadableSourceException e) {
            return UnreadableJson.tell(this, file.path, e);
        }
    }
}
