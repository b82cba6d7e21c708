package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.csv.CsvRecords;
import dev.people.importing.ColumnMapping;
import dev.people.importing.ImportOptions;
import dev.people.importing.UnreadableSourceException;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.SourceFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what an import would do, and writes nothing. */
@Command(name = "plan", description = "Show what importing a file would do; writes nothing.")
final class PlanCommand extends BaseCommand {
    @Mixin
    ImportArguments arguments = new ImportArguments();

    @Mixin
    SeatOptions seats = new SeatOptions();

    @Mixin
    ErrorFile errors = new ErrorFile();

    @Option(names = "--details", description = "every finding, and every row with old and new values")
    boolean details;

    @Option(names = "--save-mapping", paramLabel = "FILE", description = "save what columns are read into")
    @Nullable
    Path saveMapping;

    @Override
    public Integer call() {
        errors.check(arguments.file);
        ImportOptions options = arguments.options(seats.limits());
        try (CsvRecords records = arguments.records();
                DatabaseOptions.Opened opened = database.forReading();
                People people = People.on(opened.storage())
                        .executor(ForkJoinPool.commonPool())
                        .build()) {
            PeopleAs acting = acting(people);
            Plan plan = acting.imports().plan(records, options);
            errors.write(acting, plan, records, options, terminal);
            if (saveMapping != null) {
                save(plan.source(), saveMapping);
            }
            if (json) {
                return answer(answer -> {
                    PlanJson.write(answer, plan, details);
                    return status(plan);
                });
            }
            PlanText.print(terminal.out(), plan, details);
            return status(plan);
        } catch (UnreadableSourceException e) {
            return UnreadableJson.tell(this, arguments, e);
        }
    }

    /** What is only a guess stands in a remark: whoever agrees writes it in place of the other. */
    private static void save(SourceFacts source, Path file) {
        ColumnMapping read = ColumnMapping.of(source.table());
        StringBuilder text = new StringBuilder(read.text());
        ColumnMapping.proposed(source).without(read).text().lines().forEach(line -> text.append("# perhaps instead: ")
                .append(line)
                .append('\n'));
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageException("The mapping cannot be saved to " + file);
        }
    }

    static int status(Plan plan) {
        if (plan.refusal().isPresent()) {
            return ExitStatus.REFUSED_WHOLE;
        }
        return plan.totals().of(PlanAction.REFUSED) > 0 ? ExitStatus.REFUSED : ExitStatus.OK;
    }
}
