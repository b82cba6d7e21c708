package dev.people.importing;

import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.ValueWord;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The person of a template's sample row, who is nobody, in the languages of headers. */
final class SampleRow {
    private static final int FEWEST_COLUMNS = 2;
    private static final String ENGLISH = Locale.ENGLISH.getLanguage();

    /** The same in every language. */
    private static final Map<BuiltInField, String> COMMON = Map.of(
            BuiltInField.USERNAME, "sample.person",
            BuiltInField.EMAIL, "sample.person@example.org",
            BuiltInField.PHONE, "020 7946 0000",
            BuiltInField.MOBILE, "07700 900000",
            BuiltInField.EMPLOYEE_ID, "00123",
            BuiltInField.USER_TYPE, "standard",
            BuiltInField.CHANGE_PASSWORD_NEXT_TIME, "0",
            BuiltInField.MANAGER, "mbaker");

    /** In the order of the file. */
    private static final List<BuiltInField> TRANSLATED = List.of(
            BuiltInField.FIRST_NAME,
            BuiltInField.LAST_NAME,
            BuiltInField.DEPARTMENT,
            BuiltInField.POSITION,
            BuiltInField.LOCATION,
            BuiltInField.ADDRESS,
            BuiltInField.CITY);

    private static final Map<String, Map<BuiltInField, String>> TEXTS = texts();

    private SampleRow() {}

    private static Map<String, Map<BuiltInField, String>> texts() {
        Properties file = ShippedTitles.properties("samples.properties");
        Map<String, Map<BuiltInField, String>> texts = new TreeMap<>();
        file.stringPropertyNames().forEach(language -> texts.put(language, texts(language, file)));
        return texts;
    }

    private static Map<BuiltInField, String> texts(String language, Properties file) {
        Map<BuiltInField, String> texts = new EnumMap<>(COMMON);
        List<String> translated = List.of(file.getProperty(language).split("\\|", -1));
        for (int i = 0; i < TRANSLATED.size(); i++) {
            texts.put(TRANSLATED.get(i), translated.get(i));
        }
        Locale locale = Locale.forLanguageTag(language);
        texts.put(BuiltInField.ACCOUNT_STATE, ValueWord.YES.in(locale));
        if (!language.equals(ENGLISH)) {
            texts.put(BuiltInField.CHANGE_PASSWORD_NEXT_TIME, ValueWord.NO.in(locale));
        }
        return texts;
    }

    /** What the sample says in this column and language, or in English; blank where it says nothing. */
    static String text(Field field, Locale language) {
        String tag = TEXTS.containsKey(language.getLanguage()) ? language.getLanguage() : ENGLISH;
        return TEXTS.getOrDefault(tag, Map.of()).getOrDefault(field, "");
    }

    /** Whether every cell that is read is the sample's in one of the languages. */
    static boolean isSample(List<Column> columns, List<String> cells) {
        return columns.size() >= FEWEST_COLUMNS
                && hasItsKey(columns, cells)
                && TEXTS.values().stream()
                        .anyMatch(texts -> columns.stream().allMatch(column -> isSample(column, cells, texts)));
    }

    /** Asked of every row, and nearly always no. */
    private static boolean hasItsKey(List<Column> columns, List<String> cells) {
        for (Column column : columns) {
            if (isTelling(column)) {
                return isSample(column, cells, COMMON);
            }
        }
        return false;
    }

    private static boolean isSample(Column column, List<String> cells, Map<BuiltInField, String> texts) {
        String cell = column.index() < cells.size() ? cells.get(column.index()) : "";
        return BlankText.strip(cell).equals(texts.getOrDefault(column.field().orElseThrow(), ""));
    }

    /** Its department alone would make anybody of Sales the sample. */
    private static boolean isTelling(Column column) {
        return column.isReadInto(BuiltInField.USERNAME) || column.isReadInto(BuiltInField.EMAIL);
    }
}
