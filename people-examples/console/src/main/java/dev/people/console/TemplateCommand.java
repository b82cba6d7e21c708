package dev.people.console;

import dev.people.csv.CsvStyle;
import dev.people.csv.CsvTables;
import dev.people.profile.BuiltInField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the header of a file to fill in. */
@Command(name = "template", description = "Print the header of a CSV file to fill in.")
final class TemplateCommand extends BaseCommand {
    @Option(names = "--titles", description = "titles instead of keys")
    boolean titles;

    @Override
    public Integer call() {
        try (CsvTables table = CsvTables.to(terminal.out(), CsvStyle.standard().withoutFormulaGuard())) {
            table.write(BuiltInField.ofAccount().stream()
                    .filter(field -> field != BuiltInField.ID)
                    .map(field -> titles ? field.title() : field.key())
                    .toList());
            table.finish();
        }
        return ExitStatus.OK;
    }
}
