package dev.people.console;

import dev.people.csv.CsvStyle;
import dev.people.csv.CsvTables;
import dev.people.export.PlanTable;
import dev.people.plan.Plan;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which form a plan is given. */
final class PlanOutput {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (default), csv (a record for each change and each finding) or json (everything, every"
                    + " row; --json gives less)")
    String format = "text";

    @Option(
            names = "--changes",
            paramLabel = "OUT",
            description = "also write every change and finding to this file, as CSV")
    @Nullable
    Path changes;

    /** The forms. */
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    Format format(BaseCommand command) {
        Format wanted = Choice.of("--format", format, Format.class);
        if (command.json && wanted == Format.CSV) {
            throw new UsageException("Standard output is either CSV or JSON: leave out --json or --format");
        }
        return wanted;
    }

    void check(Path file) {
        OtherFile.require("--changes", changes, file);
    }

    /** Gives the plan; answers the exit status. */
    int give(BaseCommand command, Plan plan, PlanView view, PlanHints hints, Map<String, String> head, int status) {
        if (changes != null) {
            try (CsvTables table = CsvTables.to(changes)) {
                PlanTable.write(plan, table);
            }
            command.terminal.say("Changes written to " + changes);
        }
        Format wanted = format(command);
        if (wanted == Format.CSV) {
            try (CsvTables table = CsvTables.to(command.terminal.tables(), CsvStyle.standard())) {
                PlanTable.write(plan, table);
            }
            return status;
        }
        if (wanted == Format.JSON || command.json) {
            return command.answer(answer -> {
                head.forEach(answer::field);
                if (wanted == Format.JSON) {
                    FullPlanJson.write(answer, plan);
                } else {
                    PlanJson.write(answer, plan, view.details);
                }
                return status;
            });
        }
        view.print(command.terminal.out(), plan, command.terminal, hints);
        return status;
    }
}
