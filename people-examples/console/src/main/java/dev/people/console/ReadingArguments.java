package dev.people.console;

import dev.people.importing.CellLanguage;
import dev.people.importing.ColumnMapping;
import dev.people.importing.ImportOptions;
import dev.people.importing.Layout;
import dev.people.importing.Layouts;
import dev.people.profile.DateText;
import dev.people.profile.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a table is read. */
final class ReadingArguments {
    private static final String NONE = "none";
    private static final String REVERSED = ":reversed";
    private static final int LONGEST_MAPPING = 1024 * 1024;

    @Option(names = "--layout", paramLabel = "NAME", description = "the layout of the file, or none; else recognized")
    @Nullable
    String layout;

    @Option(
            names = "--map",
            paramLabel = "HEADER=FIELD",
            description = "read a column into a field, or into none; HEADER=FIELD:reversed reads yes as no")
    List<String> map = new ArrayList<>();

    @Option(names = "--mapping", paramLabel = "FILE", description = "read columns as a saved mapping says")
    @Nullable
    Path mapping;

    @Option(
            names = "--default",
            paramLabel = "FIELD=TEXT",
            description = "what new accounts have where the file is blank")
    List<String> defaults = new ArrayList<>();

    @Option(
            names = "--blank-clears",
            paramLabel = "FIELD,…",
            split = ",",
            description = "fields that blank cells empty")
    List<String> blankClears = new ArrayList<>();

    @Option(names = "--clear-mark", paramLabel = "TEXT", description = "cells that empty a value (default <clear>)")
    String clearMark = CellLanguage.standard().clear();

    @Option(names = "--default-mark", paramLabel = "TEXT", description = "cells that take the default (<default>)")
    String defaultMark = CellLanguage.standard().usual();

    @Option(names = "--blank-word", paramLabel = "TEXT", description = "cells that are read as blank, such as NULL")
    List<String> blankWords = new ArrayList<>();

    @Option(
            names = "--no-manager-word",
            paramLabel = "TEXT",
            description =
                    "cells of the manager column that name nobody, instead of the usual ones such as NO_MANAGER, -,"
                            + " none, 0, NULL; '' for none")
    List<String> noManagerWords = new ArrayList<>();

    @Option(names = "--decode-entities", description = "read HTML entities such as &apos; as their characters")
    boolean decodeEntities;

    @Option(names = "--dates", paramLabel = "ORDER", description = "day-first or month-first, where both are possible")
    @Nullable
    String dates;

    @Option(names = "--strict", description = "refuse a file with unknown columns")
    boolean strict;

    ImportOptions read(ImportOptions options, KnownFields fields) {
        ImportOptions read = laidOut(options).cells(cells(fields));
        if (mapping != null) {
            read = read.map(saved(mapping, fields));
        }
        Set<String> headers = new HashSet<>();
        for (String one : map) {
            List<String> sides = sides("--map", one, one.lastIndexOf('='));
            if (!headers.add(sides.get(0).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""))) {
                throw new UsageException("--map names the column '" + sides.get(0) + "' twice");
            }
            read = mapped(read, sides, fields);
        }
        for (String one : defaults) {
            read = defaulted(read, one, fields);
        }
        if (dates != null) {
            read = read.dates(order(dates));
        }
        return strict ? read.strict() : read;
    }

    private ImportOptions laidOut(ImportOptions options) {
        if (layout == null) {
            return options;
        }
        if (layout.equalsIgnoreCase(NONE)) {
            return options.withoutLayout();
        }
        return options.layout(Layouts.named(layout)
                .orElseThrow(() -> new UsageException("There is no layout '" + layout + "'; there are "
                        + Layouts.all().stream().map(Layout::name).distinct().toList())));
    }

    private CellLanguage cells(KnownFields fields) {
        Field[] cleared = blankClears.stream().map(fields::named).toArray(Field[]::new);
        try {
            CellLanguage cells = CellLanguage.standard()
                    .clearedBy(clearMark)
                    .defaultedBy(defaultMark)
                    .blankClears(cleared)
                    .alsoBlank(blankWords.toArray(String[]::new));
            return wordsAndEntities(cells);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--blank-clears, --clear-mark, --default-mark, --blank-word: " + e.getMessage());
        }
    }

    private CellLanguage wordsAndEntities(CellLanguage cells) {
        CellLanguage worded = noManagerWords.isEmpty() ? cells : cells.nobodyBy(noManagerWords.toArray(String[]::new));
        return decodeEntities ? worded.with(CellLanguage.Entities.DECODED) : worded;
    }

    private static ColumnMapping saved(Path file, KnownFields fields) {
        try {
            String text = SmallFile.text(file, LONGEST_MAPPING);
            return ColumnMapping.parse(text).fold(read -> read, bad -> ColumnMapping.parse(text, fields.schema())
                    .fold(read -> read, findings -> {
                        throw new UsageException(file + ": " + Texts.message(findings.get(0)));
                    }));
        } catch (IOException e) {
            throw new UsageException("The mapping " + file + " cannot be read: " + NewFile.why(e));
        }
    }

    private static ImportOptions mapped(ImportOptions options, List<String> sides, KnownFields fields) {
        String key = sides.get(1).toLowerCase(Locale.ROOT);
        if (!key.endsWith(REVERSED)) {
            return key.equals(NONE) ? options.leaveOut(sides.get(0)) : options.map(sides.get(0), fields.named(key));
        }
        Field field = fields.named(key.substring(0, key.length() - REVERSED.length()));
        if (!field.isYesOrNo()) {
            throw new UsageException("--map cannot reverse " + field.key() + ": its values are not yes and no");
        }
        return options.mapReversed(sides.get(0), field);
    }

    private static ImportOptions defaulted(ImportOptions options, String text, KnownFields fields) {
        List<String> sides = sides("--default", text, text.indexOf('='));
        return options.byDefault(fields.named(sides.get(0)), sides.get(1));
    }

    private static List<String> sides(String option, String text, int equals) {
        if (equals < 1) {
            String shape = option.equals("--map") ? "\"Head of column=field\"" : "\"field=text\"";
            throw new UsageException(option + " is like " + shape + ", not '" + text + "'");
        }
        return List.of(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }

    private static DateText.Order order(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "day-first" -> DateText.Order.DAY_FIRST;
            case "month-first" -> DateText.Order.MONTH_FIRST;
            default -> throw new UsageException("--dates is day-first or month-first, not '" + text + "'");
        };
    }
}
