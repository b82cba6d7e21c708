package dev.people.profile;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Parsed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Reads dates. Taken are ISO 8601 ({@code 2005-06-27}, {@code 2021-12-01T16:00:00Z}), digits alone ({@code 20050627},
 * {@code 20211201160000}), the year in front with {@code /} or {@code .}, and the day in front with dots
 * ({@code 27.6.2005}). Of {@code 27/6/2005} and {@code 27-6-2005} only one order makes a date; {@code 3/4/2005} is
 * refused as ambiguous, with both readings, unless the order is named. Years have four digits. Impossible dates are
 * refused. Immutable.
 *
 * @param order which of day and month comes first where both could
 */
public record DateText(Order order) {
    private static final DateText UNAMBIGUOUS = new DateText(Order.UNKNOWN);

    /** Which of day and month comes first. */
    public enum Order {
        /** Nobody said. */
        UNKNOWN,
        /** The day, as in most countries. */
        DAY_FIRST,
        /** The month, as in the United States. */
        MONTH_FIRST
    }

    /** Needs an order. */
    public DateText {
        Objects.requireNonNull(order, "order");
    }

    /** Takes only what can be read in one way. */
    public static DateText unambiguous() {
        return UNAMBIGUOUS;
    }

    /** Reads a date; findings point at the column. */
    public Parsed<LocalDate> date(String column, String text) {
        return only(column, text, DateForms.dates(BlankText.strip(text), order));
    }

    /** Reads a date without a year, such as {@code 0207}, {@code --02-07}, {@code 02-07} or {@code 7.2.}. */
    public Parsed<MonthDay> monthDay(String column, String text) {
        return only(column, text, DateForms.monthDays(BlankText.strip(text), order));
    }

    /** Reads a date with a time of day, which is midnight where it is left out. */
    public Parsed<LocalDateTime> dateTime(String column, String text) {
        return only(column, text, DateForms.dateTimes(BlankText.strip(text), order));
    }

    /**
     * Reads a moment, in microseconds. A text without an offset is a time in the zone; a date alone is the beginning of
     * its day there.
     */
    public Parsed<Instant> instant(String column, String text, ZoneId zone) {
        return DateForms.moment(BlankText.strip(text)).map(Parsed::good).orElseGet(() -> dateTime(column, text)
                .fold(
                        local -> Parsed.good(local.atZone(zone).toInstant().truncatedTo(ChronoUnit.MICROS)),
                        Parsed::bad));
    }

    private static <T> Parsed<T> only(String column, String text, List<T> readings) {
        if (readings.size() == 1) {
            return Parsed.good(readings.get(0));
        }
        if (readings.isEmpty()) {
            return Parsed.bad(Finding.of(FindingCode.NOT_A_DATE, column).with("value", text));
        }
        return Parsed.bad(Finding.of(FindingCode.AMBIGUOUS_DATE, column)
                .with("value", text)
                .with("first", shown(readings.get(0)))
                .with("second", shown(readings.get(1))));
    }

    /** Nobody wrote the midnight that a date alone is read as. */
    private static Object shown(Object reading) {
        return reading instanceof LocalDateTime time && time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate()
                : reading;
    }
}
