package dev.people.console;

import dev.people.csv.CsvOptions;
import dev.people.csv.CsvRecords;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.PlanOptions;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a file is read, and what to do with its rows. */
final class ImportArguments {
    @Mixin
    RowArguments rows = new RowArguments();

    @Mixin
    ValueArguments values = new ValueArguments();

    @Mixin
    GuardArguments guards = new GuardArguments();

    @Mixin
    ReadingArguments reading = new ReadingArguments();

    @Option(names = "--delimiter", paramLabel = "CHAR", description = "what stands between cells; 'tab' for a tab")
    @Nullable
    String delimiter;

    @Option(names = "--charset", paramLabel = "NAME", description = "the file's character set if it is not UTF-8")
    @Nullable
    String charset;

    CsvRecords records(Path file) {
        CsvOptions options = CsvOptions.detect();
        if (delimiter != null) {
            options = options.withDelimiter(CsvWords.delimiter(delimiter));
        }
        if (charset != null) {
            options = options.withCharset(CsvWords.charset(charset));
        }
        return CsvRecords.of(file, options);
    }

    ImportOptions options(Map<PoolName, SeatLimit> limits, KnownFields fields) {
        PlanOptions plan =
                guards.in(values.in(rows.in(PlanOptions.defaults()), fields)).assuming(limits);
        return reading.read(ImportOptions.addAndUpdate().plan(plan), fields);
    }
}
