package dev.people.benchmarks;

import dev.people.profile.FieldType;
import dev.people.profile.OwnField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ten fields of a directory's own, of every kind that needs no other account, and what somebody has in them. */
final class TenFields {
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 12_000;
    private static final List<String> SIZES = List.of("S", "M", "L", "XL");

    static final List<OwnField> ALL = List.of(
            OwnField.of("badge", "Badge", FieldType.TEXT),
            OwnField.of("cost_center", "Cost center", FieldType.TEXT),
            OwnField.of("desk", "Desk", FieldType.TEXT),
            OwnField.of("car", "Car", FieldType.TEXT),
            OwnField.of("notes", "Notes", FieldType.LONG_TEXT),
            OwnField.of("floor", "Floor", FieldType.WHOLE_NUMBER),
            OwnField.of("first_aid", "First aid", FieldType.YES_NO),
            OwnField.of("parking", "Parking", FieldType.YES_NO),
            OwnField.of("hired", "Hired on", FieldType.DATE),
            OwnField.select("shirt", "Shirt size", SIZES.toArray(String[]::new)));

    private TenFields() {}

    static List<String> header() {
        return ALL.stream().map(OwnField::key).toList();
    }

    /** The cells of the person at this place of a file, in the order of the header. */
    static List<String> of(long person) {
        List<String> cells = new ArrayList<>(ALL.size());
        cells.add("B" + (1_000_000 + person));
        cells.add("CC-" + person % 97);
        cells.add((char) ('A' + person % 26) + "." + person % 400);
        cells.add(person % 3 == 0 ? "" : "VW Golf " + person % 9);
        cells.add("Joined with group " + person % 53 + "; speaks to visitors.");
        cells.add(String.valueOf(person % 40 - 2));
        cells.add(person % 11 == 0 ? "Yes" : "No");
        cells.add(person % 2 == 0 ? "1" : "0");
        cells.add(FIRST_DAY.plusDays(person % DAYS).toString());
        cells.add(SIZES.get((int) (person % SIZES.size())));
        return cells;
    }
}
