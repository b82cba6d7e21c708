package dev.people.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.DateText.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private static final DateText UNAMBIGUOUS = DateText.unambiguous();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Finding refusal(String text) {
        return UNAMBIGUOUS.date("born", text).findings().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2005-06-27", "20050627", "2005/06/27", "2005.6.27", " 27.06.2005 ", "27/6/2005", "6-27-2005"})
    void readsADateThatCanBeReadInOneWay(String text) {
        assertThat(UNAMBIGUOUS.date("born", text).value()).contains(LocalDate.of(2005, 6, 27));
    }

    @Test
    void refusesADateThatCanBeReadInTwoWaysAndTellsBoth() {
        Finding finding = refusal("3/4/2005");
        assertThat(finding.code()).isEqualTo(FindingCode.AMBIGUOUS_DATE);
        assertThat(finding.place().column()).isEqualTo("born");
        assertThat(finding.parameters()).containsEntry("first", "2005-04-03").containsEntry("second", "2005-03-04");
        assertThat(UNAMBIGUOUS.date("born", "4/4/2005").value()).contains(LocalDate.of(2005, 4, 4));
    }

    @Test
    void readsDayOrMonthFirstWhenTold() {
        assertThat(new DateText(Order.DAY_FIRST).date("born", "3/4/2005").value())
                .contains(LocalDate.of(2005, 4, 3));
        assertThat(new DateText(Order.MONTH_FIRST).date("born", "3/4/2005").value())
                .contains(LocalDate.of(2005, 3, 4));
        assertThat(new DateText(Order.MONTH_FIRST).date("born", "27/6/2005").value())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2005-02-29",
                "20051301",
                "31.4.2005",
                "1/1/05",
                "27/6-2005",
                "yesterday",
                "",
                "２００５0627",
                "32/13/2005"
            })
    void refusesWhatIsNoDate(String text) {
        assertThat(refusal(text).code()).isEqualTo(FindingCode.NOT_A_DATE);
    }

    @ParameterizedTest
    @CsvSource({"0207,--02-07", "02-07,--02-07", "--02-07,--02-07", "0229,--02-29", "7.2.,--02-07", "27/6,--06-27"})
    void readsADateWithoutAYear(String text, MonthDay day) {
        assertThat(UNAMBIGUOUS.monthDay("born", text).value()).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0230", "7/2", "1", "13-01"})
    void refusesWhatIsNoSingleDateWithoutAYear(String text) {
        assertThat(UNAMBIGUOUS.monthDay("born", text).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20211201160000",
                "202112011600",
                "2021-12-01T16:00:00",
                "2021-12-01 16:00",
                "1.12.2021  16:00:00.0"
            })
    void readsADateWithATime(String text) {
        assertThat(UNAMBIGUOUS.dateTime("from", text).value()).contains(LocalDateTime.of(2021, 12, 1, 16, 0));
    }

    @Test
    void takesTheBeginningOfADayWithoutATime() {
        assertThat(UNAMBIGUOUS.dateTime("from", "20211201").value()).contains(LocalDateTime.of(2021, 12, 1, 0, 0));
        assertThat(UNAMBIGUOUS.dateTime("from", "2021-12-01T25:00").value()).isEmpty();
        assertThat(UNAMBIGUOUS.dateTime("from", "20211201246100").value()).isEmpty();
    }

    @Test
    void readsAMomentInTheZoneUnlessItHasAnOffset() {
        Instant noon = Instant.parse("2021-12-01T12:00:00Z");
        assertThat(UNAMBIGUOUS.instant("until", "2021-12-01T13:00", BERLIN).value())
                .contains(noon);
        assertThat(UNAMBIGUOUS.instant("until", "2021-12-01T12:00:00Z", BERLIN).value())
                .contains(noon);
        assertThat(UNAMBIGUOUS
                        .instant("until", "2021-12-01 17:30+05:30", BERLIN)
                        .value())
                .contains(noon);
    }

    @Test
    void keepsMicroseconds() {
        assertThat(UNAMBIGUOUS
                        .instant("until", "2021-12-01T12:00:00.123456789Z", BERLIN)
                        .value())
                .contains(Instant.parse("2021-12-01T12:00:00.123456Z"));
    }
}
