package dev.people.profile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of dates, and every way in which a text can be read in them. */
final class DateForms {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern NO_YEAR = Pattern.compile("(?:--)?(\\d{2})-?(\\d{2})");
    private static final Pattern NO_YEAR_PARTED = Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})\\.?");
    private static final Pattern DATE = Pattern.compile("\\d{8}");
    private static final Pattern DATE_TIME = Pattern.compile("\\d{12}(\\d\\d)?");
    private static final Pattern PARTED_TIME =
            Pattern.compile("(\\S+?)(?:[Tt]|\\s+)(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)");
    private static final Pattern OFFSET = Pattern.compile("(\\S+)\\s+(\\d\\S*)");

    private DateForms() {}

    static List<LocalDate> dates(String text, DateText.Order order) {
        if (DATE.matcher(text).matches()) {
            return only(() -> LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8)));
        }
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return only(() -> LocalDate.of(group(first, 1), group(first, 3), group(first, 4)));
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (!last.matches()) {
            return List.of();
        }
        int year = group(last, 4);
        return distinct(
                order,
                last.group(2),
                only(() -> LocalDate.of(year, group(last, 3), group(last, 1))),
                only(() -> LocalDate.of(year, group(last, 1), group(last, 3))));
    }

    static List<MonthDay> monthDays(String text, DateText.Order order) {
        Matcher plain = NO_YEAR.matcher(text);
        if (plain.matches()) {
            return only(() -> MonthDay.of(group(plain, 1), group(plain, 2)));
        }
        Matcher parted = NO_YEAR_PARTED.matcher(text);
        if (!parted.matches()) {
            return List.of();
        }
        return distinct(
                order,
                parted.group(2),
                only(() -> MonthDay.of(group(parted, 3), group(parted, 1))),
                only(() -> MonthDay.of(group(parted, 1), group(parted, 3))));
    }

    static List<LocalDateTime> dateTimes(String text, DateText.Order order) {
        if (DATE_TIME.matcher(text).matches()) {
            LocalTime time = timeOfDigits(text);
            return time == null
                    ? List.of()
                    : dates(text.substring(0, 8), order).stream()
                            .map(date -> date.atTime(time))
                            .toList();
        }
        Matcher parted = PARTED_TIME.matcher(text);
        if (!parted.matches()) {
            return dates(text, order).stream().map(LocalDate::atStartOfDay).toList();
        }
        List<LocalTime> times = only(() -> LocalTime.parse(parted.group(2)));
        return dates(parted.group(1), order).stream()
                .flatMap(date -> times.stream().map(date::atTime))
                .toList();
    }

    /** A moment with its offset, as ISO 8601 has it. */
    static Optional<Instant> moment(String text) {
        Matcher spaced = OFFSET.matcher(text);
        String iso = spaced.matches() ? spaced.group(1) + "T" + spaced.group(2) : text;
        return only(() -> OffsetDateTime.parse(iso).toInstant().truncatedTo(ChronoUnit.MICROS)).stream()
                .findFirst();
    }

    private static @Nullable LocalTime timeOfDigits(String text) {
        int second = text.length() == 14 ? number(text, 12, 14) : 0;
        return only(() -> LocalTime.of(number(text, 8, 10), number(text, 10, 12), second)).stream()
                .findFirst()
                .orElse(null);
    }

    /** Where dots part them the day always comes first. */
    private static <T> List<T> distinct(DateText.Order order, String mark, List<T> dayFirst, List<T> monthFirst) {
        if (mark.equals(".") || order == DateText.Order.DAY_FIRST) {
            return dayFirst;
        }
        if (order == DateText.Order.MONTH_FIRST) {
            return monthFirst;
        }
        List<T> both = new ArrayList<>(dayFirst);
        monthFirst.stream().filter(reading -> !dayFirst.contains(reading)).forEach(both::add);
        return both;
    }

    private static <T> List<T> only(Supplier<T> reading) {
        try {
            return List.of(reading.get());
        } catch (DateTimeException impossible) {
            return List.of();
        }
    }

    private static int group(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
