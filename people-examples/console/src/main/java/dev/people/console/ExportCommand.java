package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.csv.CsvStyle;
import dev.people.csv.CsvTables;
import dev.people.export.ExportOptions;
import dev.people.user.UserQuery;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes accounts to a file that can be imported again. */
@Command(name = "export", description = "Write accounts to a CSV file; importing it again changes nothing.")
final class ExportCommand extends BaseCommand {
    private static final String STANDARD_OUTPUT = "-";
    private static final int PAGE = 1000;

    @Parameters(index = "0", paramLabel = "FILE", description = "the file to write; - for standard output")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    String file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT",
            description = "words in names, usernames and addresses; without it everybody")
    String text = "";

    @Option(names = "--delimiter", paramLabel = "CHAR", description = "what stands between cells; 'tab' for a tab")
    @Nullable
    String delimiter;

    @Option(names = "--charset", paramLabel = "NAME", description = "the file's character set; UTF-8 by default")
    @Nullable
    String charset;

    @Option(names = "--bom", description = "begin with a byte order mark, as spreadsheet programs like it")
    boolean bom;

    @Option(names = "--titles", description = "titles instead of keys")
    boolean titles;

    @Option(names = "--state-names", description = "active, pending or blocked instead of Yes and No")
    boolean stateNames;

    @Option(names = "--columns", split = ",", paramLabel = "FIELD", description = "only these fields, in this order")
    List<String> columns = new ArrayList<>();

    @Mixin
    FieldQuestion fieldValues = new FieldQuestion();

    @Override
    public Integer call() {
        CsvStyle style = style();
        ExportOptions options = options();
        UserQuery query = query();
        if (json && file.equals(STANDARD_OUTPUT)) {
            throw new UsageException("Standard output is either the table or the JSON answer: name a file");
        }
        try (DatabaseOptions.Opened opened = database.forReading();
                People people = People.on(opened.storage()).build();
                CsvTables table = table(style)) {
            PeopleAs acting = acting(people);
            long rows = acting.exports().users(fieldValues.narrowed(query, acting), table, options);
            tell(rows);
            return ExitStatus.OK;
        }
    }

    private UserQuery query() {
        try {
            return UserQuery.containing(text, PAGE);
        } catch (IllegalArgumentException e) {
            throw new UsageException(Troubles.message(e));
        }
    }

    private void tell(long rows) {
        if (json) {
            try (Json answer = json()) {
                answer.field("file", file).field("rows", rows);
            }
        } else {
            terminal.say(rows + (rows == 1 ? " account" : " accounts") + " written to " + file);
            next(file.equals(STANDARD_OUTPUT) ? "" : "change it, then people plan " + NextSteps.quoted(file));
        }
    }

    private CsvTables table(CsvStyle style) {
        return file.equals(STANDARD_OUTPUT)
                ? CsvTables.to(terminal.tables(), style)
                : CsvTables.to(Path.of(file), style);
    }

    private CsvStyle style() {
        try {
            CsvStyle style = CsvStyle.standard();
            if (delimiter != null) {
                style = style.withDelimiter(CsvWords.delimiter(delimiter));
            }
            if (charset != null) {
                style = style.withCharset(CsvWords.charset(charset));
            }
            if (file.equals(STANDARD_OUTPUT)
                    && charset != null
                    && !CsvWords.charset(charset).equals(StandardCharsets.UTF_8)) {
                throw new UsageException("Standard output is UTF-8: name a file for " + charset);
            }
            return bom ? style.withByteOrderMark() : style;
        } catch (IllegalArgumentException e) {
            throw new UsageException(Troubles.message(e));
        }
    }

    private ExportOptions options() {
        ExportOptions options = ExportOptions.standard();
        if (!columns.isEmpty()) {
            options = options.only(
                    columns.stream().map(fields()::exportable).distinct().toList());
        }
        options = titles ? options.titles() : options;
        return stateNames ? options.stateNames() : options;
    }
}
