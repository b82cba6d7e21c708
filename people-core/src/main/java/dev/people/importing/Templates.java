package dev.people.importing;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Tables to fill in: a header of every column that can be imported, and one sample row. A sample row that comes back
 * unchanged is recognized and skipped. Immutable; for a {@code TableWriter}:
 *
 * <pre>{@code
 * Templates.titles(Locale.FRENCH).records().forEach(table::write);
 * }</pre>
 */
public final class Templates {
    private final List<Field> fields;
    private final Function<Field, String> name;
    private final Locale language;

    private Templates(List<Field> fields, Function<Field, String> name, Locale language) {
        this.fields = List.copyOf(fields);
        this.name = name;
        this.language = language;
    }

    /** Columns named by the keys of fields. */
    public static Templates keys() {
        return new Templates(importable(FieldSchema.builtIn()), Field::key, Locale.ENGLISH);
    }

    /** Columns named by the titles of fields in a language, with a sample in its words; in English where People has no others. */
    public static Templates titles(Locale language) {
        return titles(FieldTitles.shipped(), language);
    }

    /** Columns named by a host's own titles. */
    public static Templates titles(FieldTitles titles, Locale language) {
        return new Templates(importable(FieldSchema.builtIn()), field -> titles.title(field, language), language);
    }

    /** The same with columns for the fields of a directory, its own among them. */
    public Templates with(FieldSchema schema) {
        return new Templates(importable(schema), name, language);
    }

    /** An id is given by People, never by a file. */
    private static List<Field> importable(FieldSchema schema) {
        return schema.exportable().stream()
                .filter(field -> field != BuiltInField.ID)
                .toList();
    }

    /** The same with these columns only, in this order. */
    public Templates of(Field... columns) {
        return new Templates(List.of(columns), name, language);
    }

    /** The fields of its columns. */
    public List<Field> fields() {
        return fields;
    }

    /** The header. */
    public List<String> header() {
        return fields.stream().map(name).toList();
    }

    /** The sample row, in the language of the titles. */
    public List<String> sample() {
        return fields.stream().map(field -> SampleRow.text(field, language)).toList();
    }

    /** The header and the sample row. */
    public List<List<String>> records() {
        List<List<String>> records = new ArrayList<>();
        records.add(header());
        records.add(sample());
        return records;
    }
}
