package dev.people.console;

import dev.people.PeopleAs;
import dev.people.csv.CsvRecords;
import dev.people.csv.CsvStyle;
import dev.people.csv.CsvTables;
import dev.people.importing.ImportOptions;
import dev.people.importing.SourceForm;
import dev.people.importing.UnreadableSourceException;
import dev.people.plan.SourceFacts;
import dev.people.run.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the rows that a run did not bring in, to be corrected and imported again. */
@Command(
        name = "errors",
        description = "Write the rows that a run refused or found stale, in the form of its file, with what is wrong.")
final class ErrorsCommand extends BaseCommand {
    private static final String STANDARD_OUTPUT = "-";

    @Mixin
    RunReference reference = new RunReference();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "the file of the run, with the options it was imported with: needed only once the rows of the"
                    + " run have expired, after 90 days")
    @Nullable
    Path file;

    @Mixin
    ImportArguments arguments = new ImportArguments();

    @Option(names = "--out", paramLabel = "OUT", description = "the file to write; standard output by default")
    String out = STANDARD_OUTPUT;

    @Override
    public Integer call() {
        if (json && out.equals(STANDARD_OUTPUT)) {
            throw new UsageException("Standard output is either the table or the JSON answer: name a file by --out");
        }
        if (file != null && !out.equals(STANDARD_OUTPUT)) {
            OtherFile.require("--out", Path.of(out), file);
        }
        try (DatabaseOptions.Opened opened = database.forReading()) {
            PeopleAs people = acting(opened);
            Run run = reference.find(people);
            return file == null ? ofKept(people, run) : ofFile(people, file);
        }
    }

    private int ofKept(PeopleAs people, Run run) {
        SourceFacts.Table read = people.plans().open(run.plan()).source().table();
        SourceForm form = new SourceForm(read.delimiter(), read.charset(), read.byteOrderMark(), List.of());
        try (CsvTables table = table(form)) {
            return tell(people.imports().errors(run.id(), table));
        }
    }

    private int ofFile(PeopleAs people, Path source) {
        ImportOptions options = arguments.options(Map.of(), fields());
        try (CsvRecords records = arguments.records(source);
                CsvTables table = table(records.form())) {
            return tell(people.imports().errors(reference.id, records, options, table));
        } catch (UnreadableSourceException e) {
            return UnreadableJson.tell(this, source, e);
        }
    }

    private CsvTables table(SourceForm form) {
        return out.equals(STANDARD_OUTPUT)
                ? CsvTables.to(terminal.tables(), CsvStyle.like(form).withCharset(StandardCharsets.UTF_8))
                : CsvTables.to(Path.of(out), CsvStyle.like(form));
    }

    private int tell(long rows) {
        if (json) {
            try (Json answer = json()) {
                answer.field("run", reference.id.toString()).field("file", out).field("rows", rows);
            }
        } else {
            terminal.say(rows + (rows == 1 ? " row" : " rows") + " written to " + out);
            next(
                    rows == 0 || out.equals(STANDARD_OUTPUT)
                            ? "people run " + reference.id
                            : "correct " + out + ", then people import " + NextSteps.quoted(out));
        }
        return ExitStatus.OK;
    }
}
