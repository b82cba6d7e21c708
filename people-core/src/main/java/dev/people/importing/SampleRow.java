package dev.people.importing;

import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import java.util.List;
import java.util.Map;

/** The person of a template's sample row, who is nobody. */
final class SampleRow {
    private static final int FEWEST_COLUMNS = 2;
    private static final Map<BuiltInField, String> TEXTS = Map.ofEntries(
            Map.entry(BuiltInField.USERNAME, "sample.person"),
            Map.entry(BuiltInField.FIRST_NAME, "Sample"),
            Map.entry(BuiltInField.LAST_NAME, "Person"),
            Map.entry(BuiltInField.EMAIL, "sample.person@example.org"),
            Map.entry(BuiltInField.PHONE, "020 7946 0000"),
            Map.entry(BuiltInField.MOBILE, "07700 900000"),
            Map.entry(BuiltInField.DEPARTMENT, "Sales"),
            Map.entry(BuiltInField.POSITION, "Sales manager"),
            Map.entry(BuiltInField.EMPLOYEE_ID, "00123"),
            Map.entry(BuiltInField.LOCATION, "Main office"),
            Map.entry(BuiltInField.ADDRESS, "1 Example Street"),
            Map.entry(BuiltInField.CITY, "London"),
            Map.entry(BuiltInField.ACCOUNT_STATE, "Yes"),
            Map.entry(BuiltInField.USER_TYPE, "standard"),
            Map.entry(BuiltInField.CHANGE_PASSWORD_NEXT_TIME, "0"),
            Map.entry(BuiltInField.MANAGER, "mbaker"));

    private SampleRow() {}

    /** What the sample says in this column; blank where it says nothing. */
    static String text(BuiltInField field) {
        return TEXTS.getOrDefault(field, "");
    }

    /** Whether every cell that is read is the sample's. */
    static boolean isSample(List<Column> columns, List<String> cells) {
        return columns.size() >= FEWEST_COLUMNS
                && isSample(columns.get(0), cells)
                && columns.stream().allMatch(column -> isSample(column, cells))
                && columns.stream().anyMatch(column -> isTelling(column));
    }

    private static boolean isSample(Column column, List<String> cells) {
        String cell = column.index() < cells.size() ? cells.get(column.index()) : "";
        return BlankText.strip(cell).equals(text(column.field().orElseThrow()));
    }

    /** Its department alone would make anybody of Sales the sample. */
    private static boolean isTelling(Column column) {
        return column.isReadInto(BuiltInField.USERNAME) || column.isReadInto(BuiltInField.EMAIL);
    }
}
