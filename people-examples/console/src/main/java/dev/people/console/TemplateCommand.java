package dev.people.console;

import dev.people.csv.CsvStyle;
import dev.people.csv.CsvTables;
import dev.people.importing.FieldTitles;
import dev.people.importing.Templates;
import dev.people.profile.BuiltInField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a file to fill in. */
@Command(name = "template", description = "Print the header of a CSV file to fill in.")
final class TemplateCommand extends BaseCommand {
    @Option(names = "--titles", description = "titles instead of keys")
    boolean titles;

    @Option(names = "--language", paramLabel = "TAG", description = "titles in this language, such as fr")
    @Nullable
    String language;

    @Option(names = "--sample", description = "also a sample row, which an import skips")
    boolean sample;

    @Override
    public Integer call() {
        Templates template = titles || language != null ? Templates.titles(language()) : Templates.keys();
        if (json) {
            return answer(answer -> {
                answer.array("columns", () -> template.fields()
                        .forEach(field -> answer.element(() -> column(answer, field))));
                return ExitStatus.OK;
            });
        }
        try (CsvTables table =
                CsvTables.to(terminal.tables(), CsvStyle.standard().withoutFormulaGuard())) {
            table.write(template.header());
            if (sample) {
                table.write(template.sample());
            }
            table.finish();
        }
        next("fill it in, then people plan FILE");
        return ExitStatus.OK;
    }

    private Locale language() {
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }

    private void column(Json answer, BuiltInField field) {
        answer.field("field", field.key())
                .field("title", FieldTitles.shipped().title(field, language()))
                .field("required", field.required());
    }
}
