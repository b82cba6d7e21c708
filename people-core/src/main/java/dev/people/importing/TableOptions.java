package dev.people.importing;

import dev.people.profile.DateText;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a table is read. Immutable.
 *
 * @param mapping headers that are read into a field, or into none, whatever they look like
 * @param unknownColumns what to do about headers that no field is known by
 * @param layout which layout it has
 * @param titles what fields are called in other languages
 * @param cells what cells say beyond their text
 * @param defaults values of new accounts where a cell is blank or its column absent, and of cells that ask for them
 * @param dates how dates are read
 * @param fields the fields that there are; a directory puts its own in the place of what is here
 */
public record TableOptions(
        ColumnMapping mapping,
        ImportOptions.UnknownColumns unknownColumns,
        LayoutChoice layout,
        FieldTitles titles,
        CellLanguage cells,
        Map<Field, String> defaults,
        DateText dates,
        FieldSchema fields) {
    private static final TableOptions STANDARD = new TableOptions(
            ColumnMapping.empty(),
            ImportOptions.UnknownColumns.IGNORE,
            LayoutChoice.recognized(),
            FieldTitles.shipped(),
            CellLanguage.standard(),
            Map.of(),
            DateText.unambiguous(),
            FieldSchema.builtIn());

    /** Copies the defaults. */
    public TableOptions {
        Objects.requireNonNull(dates, "dates");
        Map<Field, String> copy = new TreeMap<>(Field.ORDER);
        copy.putAll(defaults);
        defaults = Collections.unmodifiableMap(copy);
    }

    /** Columns by layout, key, title in any language that comes with People, or alias; blank cells keep values. */
    public static TableOptions standard() {
        return STANDARD;
    }

    /** The same with another mapping. */
    public TableOptions with(ColumnMapping other) {
        return new TableOptions(other, unknownColumns, layout, titles, cells, defaults, dates, fields);
    }

    /** The same with another answer to unknown headers. */
    public TableOptions with(ImportOptions.UnknownColumns other) {
        return new TableOptions(mapping, other, layout, titles, cells, defaults, dates, fields);
    }

    /** The same with another choice of layout. */
    public TableOptions with(LayoutChoice other) {
        return new TableOptions(mapping, unknownColumns, other, titles, cells, defaults, dates, fields);
    }

    /** The same with other titles. */
    public TableOptions with(FieldTitles other) {
        return new TableOptions(mapping, unknownColumns, layout, other, cells, defaults, dates, fields);
    }

    /** The same with another cell language. */
    public TableOptions with(CellLanguage other) {
        return new TableOptions(mapping, unknownColumns, layout, titles, other, defaults, dates, fields);
    }

    /** The same with other defaults. */
    public TableOptions with(Map<Field, String> others) {
        return new TableOptions(mapping, unknownColumns, layout, titles, cells, others, dates, fields);
    }

    /** The same with another way to read dates. */
    public TableOptions with(DateText other) {
        return new TableOptions(mapping, unknownColumns, layout, titles, cells, defaults, other, fields);
    }

    /** The same with the fields of a directory. */
    public TableOptions with(FieldSchema other) {
        return new TableOptions(mapping, unknownColumns, layout, titles, cells.over(other), defaults, dates, other);
    }

    /** How cells are read, as texts by name, for people. */
    public Map<String, String> description() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("blank", cells.blankClears().isEmpty() ? "keeps" : "clears " + keys(cells.blankClears()));
        put(texts, "also blank", cells.blankWords().stream().sorted().collect(Collectors.joining(", ")));
        boolean isUsual = cells.nobodyWords().equals(CellLanguage.standard().nobodyWords());
        put(texts, "no manager", isUsual ? "" : String.join(", ", cells.nobodyWords()));
        put(texts, "entities", cells.entities() == CellLanguage.Entities.DECODED ? "decoded" : "");
        put(texts, "clear", cells.clear());
        put(texts, "default", cells.usual());
        put(texts, "defaults", keys(defaults.keySet()));
        DateText.Order order = dates.order();
        put(texts, "dates", order == DateText.Order.UNKNOWN ? "" : order.name().toLowerCase(Locale.ROOT));
        return texts;
    }

    private static void put(Map<String, String> texts, String name, String text) {
        if (!text.isEmpty()) {
            texts.put(name, text);
        }
    }

    private static String keys(Iterable<Field> fields) {
        Map<Field, String> keys = new TreeMap<>(Field.ORDER);
        fields.forEach(field -> keys.put(field, field.key()));
        return String.join(", ", keys.values());
    }
}
