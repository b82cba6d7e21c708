package dev.people.user;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Parsed;
import dev.people.profile.BuiltInField;
import dev.people.profile.FieldText;

/**
 * The number an employer gave, as typed; leading zeros count. Two with the same key are the same number.
 *
 * @param value as typed
 * @param key without regard to case and width, in NFC
 */
public record EmployeeId(String value, String key) {
    /** Reads an employee id of 1 to 255 code points. */
    public static Parsed<EmployeeId> parse(String raw) {
        return FieldText.parse(BuiltInField.EMPLOYEE_ID, raw).fold(EmployeeId::ofText, Parsed::bad);
    }

    /**
     * An employee id that is known to be good.
     *
     * @throws dev.people.finding.RejectedException when it is not
     */
    public static EmployeeId of(String value) {
        return parse(value).orThrow();
    }

    private static Parsed<EmployeeId> ofText(String text) {
        if (text.isEmpty()) {
            return Parsed.bad(Finding.of(FindingCode.REQUIRED_MISSING, BuiltInField.EMPLOYEE_ID.key()));
        }
        String key = LooseKey.of(text);
        return key.length() > LooseKey.LONGEST
                ? Parsed.bad(Finding.of(FindingCode.CELL_TOO_LONG, BuiltInField.EMPLOYEE_ID.key())
                        .with("length", key.length())
                        .with("longest", LooseKey.LONGEST))
                : Parsed.good(new EmployeeId(text, key));
    }

    /** Whether this is another number, and the same but for leading zeros, which spreadsheet programs drop. */
    public boolean isSameButForZeros(EmployeeId other) {
        return !key.equals(other.key) && bare().equals(other.bare());
    }

    /** Whether this is the same number, and only one of the two is written in full-width or half-width forms. */
    public boolean isSameButForWidth(EmployeeId other) {
        return key.equals(other.key) && hasForms() != other.hasForms();
    }

    private boolean hasForms() {
        return !AsciiText.isAscii(value) && !UsernameKey.narrowed(value).equals(value);
    }

    /** The key without leading zeros; two that share it are the same {@linkplain #isSameButForZeros but for zeros}. */
    public String bare() {
        int from = 0;
        while (from < key.length() - 1 && key.charAt(from) == '0') {
            from++;
        }
        return key.substring(from);
    }

    /** As typed. */
    @Override
    public String toString() {
        return value;
    }
}
