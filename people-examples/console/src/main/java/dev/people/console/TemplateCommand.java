package dev.people.console;

import dev.people.csv.CsvStyle;
import dev.people.csv.CsvTables;
import dev.people.profile.BuiltInField;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the header of a file to fill in. */
@Command(name = "template", description = "Print the header of a CSV file to fill in.")
final class TemplateCommand extends BaseCommand {
    @Option(names = "--titles", description = "titles instead of keys")
    boolean titles;

    @Override
    public Integer call() {
        List<BuiltInField> fields = BuiltInField.ofAccount().stream()
                .filter(field -> field != BuiltInField.ID)
                .toList();
        if (json) {
            return answer(answer -> {
                answer.array("columns", () -> fields.forEach(field -> answer.element(() -> column(answer, field))));
                return ExitStatus.OK;
            });
        }
        try (CsvTables table = CsvTables.to(terminal.out(), CsvStyle.standard().withoutFormulaGuard())) {
            table.write(fields.stream()
                    .map(field -> titles ? field.title() : field.key())
                    .toList());
            table.finish();
        }
        return ExitStatus.OK;
    }

    private static void column(Json answer, BuiltInField field) {
        answer.field("field", field.key()).field("title", field.title()).field("required", field.required());
    }
}
