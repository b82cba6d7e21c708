package dev.people.console;

import dev.people.PeopleAs;
import dev.people.csv.CsvRecords;
import dev.people.csv.CsvStyle;
import dev.people.csv.CsvTables;
import dev.people.id.RunId;
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

    /** How to get the file. */
    String hint() {
        return out == null
                ? "--errors OUT writes them to a file"
                : "they are in " + out.getFileName() + ": correct and import it";
    }

    void check(Path file) {
        OtherFile.require("--errors", out, file);
    }

    void write(PeopleAs people, Plan plan, CsvRecords records, ImportOptions options, Terminal terminal) {
        if (out == null) {
            return;
        }
        try (CsvTables table = CsvTables.to(out, CsvStyle.like(records.form()))) {
            tell(people.imports().errors(plan, records, options, table), terminal);
        }
    }

    /** The rows that a run refused or found stale. */
    void write(PeopleAs people, RunId run, CsvRecords records, ImportOptions options, Terminal terminal) {
        if (out == null) {
            return;
        }
        try (CsvTables table = CsvTables.to(out, CsvStyle.like(records.form()))) {
            tell(people.imports().errors(run, records, options, table), terminal);
        }
    }

    private void tell(long rows, Terminal terminal) {
        terminal.say(rows + (rows == 1 ? " refused row" : " refused rows") + " written to " + out);
    }
}
