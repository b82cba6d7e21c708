package dev.people.profile;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Parsed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads numbers: an optional sign, ASCII digits, and at most one decimal point or comma. Thousands are never parted:
 * {@code 1.234} could mean two numbers and is refused unless the decimal mark is named, {@code 1,234.5} always is.
 * {@code 0.125}, {@code 1234.567} and {@code 1.5} can be read in one way only. Immutable.
 *
 * @param mark what stands before decimals
 */
public record NumberText(DecimalMark mark) {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,100}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,100}([.,][0-9]{1,100})?");
    private static final Pattern LIKE_THOUSANDS = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final NumberText UNAMBIGUOUS = new NumberText(DecimalMark.POINT_OR_COMMA);

    /** What stands before decimals. */
    public enum DecimalMark {
        /** Either, where that is clear. */
        POINT_OR_COMMA,
        /** A point. */
        POINT,
        /** A comma. */
        COMMA
    }

    /** Needs a mark. */
    public NumberText {
        Objects.requireNonNull(mark, "mark");
    }

    /** Takes only what can be read in one way. */
    public static NumberText unambiguous() {
        return UNAMBIGUOUS;
    }

    /** Reads a whole number; findings point at the column. */
    public Parsed<BigInteger> integer(String column, String text) {
        String number = BlankText.strip(text);
        return INTEGER.matcher(number).matches()
                ? Parsed.good(new BigInteger(number))
                : refused(column, text, "digits are expected");
    }

    /** Reads a number with or without decimals. */
    public Parsed<BigDecimal> decimal(String column, String text) {
        String number = BlankText.strip(text);
        char wrong = mark == DecimalMark.POINT ? ',' : '.';
        boolean named = mark != DecimalMark.POINT_OR_COMMA;
        if (!DECIMAL.matcher(number).matches() || (named && number.indexOf(wrong) >= 0)) {
            return refused(column, text, "digits with one decimal mark are expected");
        }
        if (!named && LIKE_THOUSANDS.matcher(number).matches()) {
            return refused(column, text, "its mark may be before decimals or thousands");
        }
        return Parsed.good(new BigDecimal(number.replace(',', '.')));
    }

    private static <T> Parsed<T> refused(String column, String text, String why) {
        return Parsed.bad(
                Finding.of(FindingCode.NOT_A_NUMBER, column).with("value", text).with("why", why));
    }
}
