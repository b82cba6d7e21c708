package dev.people.console;

import dev.people.change.Activation;
import dev.people.csv.CsvOptions;
import dev.people.csv.CsvRecords;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.Handling;
import dev.people.plan.MatchKey;
import dev.people.plan.NewAccounts;
import dev.people.plan.PlanOptions;
import dev.people.plan.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is imported and how. */
final class ImportArguments {
    private static final String NONE = "none";

    @Parameters(paramLabel = "FILE", description = "a CSV file")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    Path file;

    @Option(names = "--mode", paramLabel = "MODE", description = "add, update or add-update (default)")
    String mode = "add-update";

    @Option(names = "--match", split = ",", paramLabel = "KEY", description = "username, email, employee_id, id")
    List<String> match = new ArrayList<>();

    @Option(names = "--passwords", paramLabel = "HOW", description = "invite (default), generate or none")
    String passwords = "invite";

    @Mixin
    ReadingArguments reading = new ReadingArguments();

    @Option(names = "--delimiter", paramLabel = "CHAR", description = "what stands between cells; 'tab' for a tab")
    @Nullable
    String delimiter;

    @Option(names = "--charset", paramLabel = "NAME", description = "the file's character set if it is not UTF-8")
    @Nullable
    String charset;

    @Option(names = "--rows", paramLabel = "FROM-TO,…", description = "only these rows, as numbered in findings")
    @Nullable
    String rows;

    CsvRecords records() {
        CsvOptions options = CsvOptions.detect();
        if (delimiter != null) {
            options = options.withDelimiter(CsvWords.delimiter(delimiter));
        }
        if (charset != null) {
            options = options.withCharset(CsvWords.charset(charset));
        }
        return CsvRecords.of(file, options);
    }

    ImportOptions options(Map<PoolName, SeatLimit> limits) {
        PlanOptions plan = PlanOptions.defaults()
                .with(handling())
                .matchBy(keys())
                .with(NewAccounts.invited().with(activation()))
                .with(selection())
                .assuming(limits);
        return reading.read(ImportOptions.addAndUpdate().plan(plan));
    }

    private Handling handling() {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "add" -> Handling.addOnly();
            case "update" -> Handling.updateOnly();
            case "add-update" -> Handling.addAndUpdate();
            default -> throw new UsageException("--mode is add, update or add-update, not '" + mode + "'");
        };
    }

    private List<MatchKey> keys() {
        if (match.isEmpty()) {
            return PlanOptions.defaults().matchKeys();
        }
        return match.stream().map(ImportArguments::key).distinct().toList();
    }

    private static MatchKey key(String name) {
        return Arrays.stream(MatchKey.values())
                .filter(key -> key.field().key().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new UsageException("--match is username, email, employee_id or id, not '" + name + "'"));
    }

    private Activation activation() {
        return switch (passwords.toLowerCase(Locale.ROOT)) {
            case "invite" -> Activation.INVITE;
            case "generate" -> Activation.GENERATE_PASSWORD;
            case NONE -> Activation.NONE;
            default -> throw new UsageException("--passwords is invite, generate or none, not '" + passwords + "'");
        };
    }

    private Selection selection() {
        if (rows == null) {
            return Selection.all();
        }
        try {
            return Selection.of(Arrays.stream(rows.split(",", -1))
                    .map(ImportArguments::range)
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new UsageException("--rows is like 2-10,15, not '" + rows + "'");
        }
    }

    private static Selection.Range range(String text) {
        String[] ends = text.strip().split("-", -1);
        long from = Long.parseLong(ends[0].strip());
        long to = ends.length == 1 ? from : Long.parseLong(ends[1].strip());
        if (ends.length > 2) {
            throw new IllegalArgumentException(text);
        }
        return new Selection.Range(from, to);
    }
}
