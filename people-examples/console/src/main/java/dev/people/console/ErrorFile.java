package dev.people.console;

import dev.people.PeopleAs;
import dev.people.csv.CsvRecords;
import dev.people.csv.CsvStyle;
import dev.people.csv.CsvTables;
import dev.people.importing.ImportOptions;
import dev.people.plan.Plan;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the rows go that a plan refuses, to be corrected and imported again. */
final class ErrorFile {
    @Option(
            names = "--errors",
            paramLabel = "OUT",
            description =
                    "write the rows that are refused, or whose managers are, to this file, in the form of FILE, with"
                            + " what is wrong")
    @Nullable
    Path out;

    void check(Path file) {
        OtherFile.require("--errors", out, file);
    }

    void write(PeopleAs people, Plan plan, CsvRecords records, ImportOptions options, Terminal terminal) {
        if (out == null) {
            return;
        }
        try (CsvTables table = CsvTables.to(out, CsvStyle.like(records.form()))) {
            long rows = people.imports().errors(plan, records, options, table);
            terminal.say(rows + (rows == 1 ? " refused row" : " refused rows") + " written to " + out);
        }
    }
}
