package dev.people.importing;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What spreadsheet programs make of values: errors, numbers cut short, and texts written as formulas. */
final class SpreadsheetCell {
    /** Errors in whatever language: {@code #REF!}, {@code #¿NOMBRE?}, {@code #N/A}, {@code Err:502}; and a narrow column. */
    private static final Pattern ERROR = Pattern.compile(
            "#[\u00A1\u00BF]?[\\p{Lu}0-9/._]{2,20}[!?]|#(?:N/?[ABD]|NV|I/T|\u041D/\u0414|HI\u00C1NYZIK|PUUTTUU|GETTING_DATA)|#{3,}|Err:\\d{3}");
    /** A long number as it is shown: its last digits are gone. */
    private static final Pattern CUT_SHORT =
            Pattern.compile("-?\\d(?:(?:[.,]\\d{1,15})?[Ee]\\+|[.,]\\d{1,15}[Ee])\\d{1,3}");

    private static final Pattern FORMULA_TEXT = Pattern.compile("=\"((?:[^\"]|\"\")*)\"");
    /** What an export puts an apostrophe before. */
    private static final Pattern GUARDED =
            Pattern.compile("'+[=+\\-@\\t\\r\\n\\x00\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private static final Set<Field> NUMBERS = Set.of(
            BuiltInField.ID,
            BuiltInField.USERNAME,
            BuiltInField.NEW_USERNAME,
            BuiltInField.EMPLOYEE_ID,
            BuiltInField.PHONE,
            BuiltInField.MOBILE,
            BuiltInField.MANAGER);

    private SpreadsheetCell() {}

    /** Whether a cell holds what a report of errors shows instead of a value that it hides. */
    static boolean isHidden(String text) {
        return text.equals(SecretColumns.HIDDEN);
    }

    /** Whether a cell holds what is left of a value, and no value. */
    static boolean isDamaged(Field field, String text) {
        return isError(text) || (NUMBERS.contains(field) && isCutShort(text));
    }

    private static boolean isError(String text) {
        return (text.startsWith("#") || text.startsWith("Err:"))
                && ERROR.matcher(text).matches();
    }

    private static boolean isCutShort(String text) {
        boolean mayBe = !text.isEmpty() && text.charAt(0) <= '9' && (text.indexOf('E') > 0 || text.indexOf('e') > 0);
        return mayBe && CUT_SHORT.matcher(text).matches();
    }

    /** The text that a cell such as {@code ="00123"} stands for. */
    static Optional<String> formulaText(String text) {
        if (!text.startsWith("=\"")) {
            return Optional.empty();
        }
        Matcher matcher = FORMULA_TEXT.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1).replace("\"\"", "\"")) : Optional.empty();
    }

    /** Whether the apostrophe of a guarded formula is left, since the file lost the column that says that it is guarded. */
    static boolean isGuarded(String text) {
        return text.startsWith("'") && GUARDED.matcher(text).matches();
    }

    /** Whether a value would be taken for something else, and so has to be written with care. */
    static boolean isTaken(String text) {
        return isHidden(text)
                || isError(text)
                || isCutShort(text)
                || isGuarded(text)
                || formulaText(text).isPresent();
    }
}
