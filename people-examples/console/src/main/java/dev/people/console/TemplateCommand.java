package dev.people.console;

import dev.people.csv.CsvStyle;
import dev.people.csv.CsvTables;
import dev.people.importing.FieldTitles;
import dev.people.importing.Templates;
import dev.people.profile.Field;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a file to fill in. */
@Command(name = "template", description = "Print the header of a CSV file to fill in.")
final class TemplateCommand extends BaseCommand {
    @Option(names = "--titles", description = "titles instead of keys")
    boolean titles;

    @Option(names = "--language", paramLabel = "TAG", description = "titles and words in this language, such as fr")
    @Nullable
    String language;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            description = "what stands between cells: ';' where a comma is the decimal sign; 'tab' for a tab")
    @Nullable
    String delimiter;

    @Option(names = "--bom", description = "begin with a byte order mark, so that spreadsheet programs see UTF-8")
    boolean bom;

    @Option(names = "--sample", description = "also a sample row, which an import skips")
    boolean sample;

    @Override
    public Integer call() {
        Templates plain = titles || language != null ? Templates.titles(language()) : Templates.keys();
        CsvStyle style = style();
        Templates template = plain.with(fields().schema());
        if (json) {
            return answer(answer -> {
                answer.array("columns", () -> template.fields()
                        .forEach(field -> answer.element(() -> column(answer, field))));
                return ExitStatus.OK;
            });
        }
        try (CsvTables table = CsvTables.to(terminal.tables(), style)) {
            table.write(template.header());
            if (sample) {
                table.write(template.sample());
            }
            table.finish();
        }
        next("fill it in, then people plan FILE");
        return ExitStatus.OK;
    }

    private CsvStyle style() {
        CsvStyle plain = CsvStyle.standard().withoutFormulaGuard();
        CsvStyle style = delimiter == null ? plain : plain.withDelimiter(CsvWords.delimiter(delimiter));
        return bom ? style.withByteOrderMark() : style;
    }

    private Locale language() {
        return language == null ? Locale.ENGLISH : Languages.of(language);
    }

    private void column(Json answer, Field field) {
        answer.field("field", field.key())
                .field("title", FieldTitles.shipped().title(field, language()))
                .field("required", field.required());
    }
}
