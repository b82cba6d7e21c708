package dev.people.importing;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Parsed;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import dev.people.profile.OtherCells;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The text form of a {@link ColumnMapping}: {@code header=field}, {@code header=field:reversed}, {@code
 * header=field:listed}, {@code header=none}, and {@code header|cell=text}.
 * Lines that begin with {@code #} are remarks. A backslash stands before {@code \ = | #} where they mean themselves;
 * what is not visible, and space at the ends, is written by its number.
 */
final class MappingText {
    private static final String NONE = "none";
    private static final String REVERSED = ":reversed";
    private static final String LISTED = ":listed";

    private MappingText() {}

    static String write(ColumnMapping mapping) {
        StringBuilder text = new StringBuilder();
        mapping.columns().forEach((header, target) -> {
            String name = MappingEscapes.escape(header);
            text.append(name).append('=').append(text(target)).append('\n');
            new TreeMap<>(target.values().texts()).forEach((cell, read) -> text.append(name)
                    .append('|')
                    .append(MappingEscapes.escape(cell))
                    .append('=')
                    .append(MappingEscapes.escape(read))
                    .append('\n'));
        });
        return text.toString();
    }

    /** A field, and how its other cells are read. */
    static String text(ColumnMapping.Target target) {
        return target.field().map(Field::key).orElse(NONE)
                + switch (target.values().others()) {
                    case AS_WRITTEN -> "";
                    case REVERSED -> REVERSED;
                    case BLANK -> LISTED;
                };
    }

    /** Reads the same; empty where there is no such field, or it cannot be reversed. */
    static Optional<ColumnMapping.Target> target(String text, FieldSchema schema) {
        OtherCells others = text.endsWith(REVERSED)
                ? OtherCells.REVERSED
                : text.endsWith(LISTED) ? OtherCells.BLANK : OtherCells.AS_WRITTEN;
        String key = others == OtherCells.AS_WRITTEN ? text : text.substring(0, text.lastIndexOf(':'));
        Optional<Field> field = schema.withKey(key);
        boolean isReadable = field.map(known -> others != OtherCells.REVERSED || known.isYesOrNo())
                .orElse(key.equals(NONE) && others != OtherCells.REVERSED);
        return isReadable
                ? Optional.of(new ColumnMapping.Target(field, new Translation(Map.of(), others)))
                : Optional.empty();
    }

    static Parsed<ColumnMapping> read(String text, FieldSchema schema) {
        Map<String, ColumnMapping.Target> columns = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            Optional<String> wrong =
                    line.isEmpty() || line.startsWith("#") ? Optional.empty() : add(line, columns, schema);
            if (wrong.isPresent()) {
                return Parsed.bad(Finding.of(FindingCode.MAPPING_INVALID)
                        .with("line", number)
                        .with("why", wrong.get()));
            }
        }
        return Parsed.good(new ColumnMapping(columns));
    }

    /** Adds one line, or says what is wrong with it. */
    private static Optional<String> add(String line, Map<String, ColumnMapping.Target> columns, FieldSchema schema) {
        List<String> sides = MappingEscapes.split(line, '=');
        List<String> names = MappingEscapes.split(sides.get(0), '|');
        if (sides.size() != 2 || names.size() > 2) {
            return Optional.of("it is no header=field");
        }
        String header = MappingEscapes.unescape(names.get(0));
        if (names.size() == 2) {
            return addCell(header, names.get(1), sides.get(1), columns);
        }
        Optional<ColumnMapping.Target> target = target(sides.get(1).strip(), schema);
        if (target.isEmpty()) {
            return Optional.of(whyNot(sides.get(1).strip(), schema));
        }
        ColumnMapping.Target twice = columns.putIfAbsent(header, target.get());
        return twice == null ? Optional.empty() : Optional.of("\"" + header + "\" is mapped twice");
    }

    private static String whyNot(String target, FieldSchema schema) {
        boolean isReversed = target.endsWith(REVERSED);
        String key = isReversed ? target.substring(0, target.length() - REVERSED.length()) : target;
        return isReversed && schema.withKey(key).isPresent()
                ? key + " cannot be reversed: its values are not yes and no"
                : "there is no field \"" + target + "\"";
    }

    private static Optional<String> addCell(
            String header, String cell, String read, Map<String, ColumnMapping.Target> columns) {
        ColumnMapping.Target target = columns.get(header);
        if (target == null) {
            return Optional.of("\"" + header + "\" is not mapped yet");
        }
        Translation more = target.values().and(MappingEscapes.unescape(read), MappingEscapes.unescape(cell));
        columns.put(header, new ColumnMapping.Target(target.field(), more));
        return Optional.empty();
    }
}
