package dev.people.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.PropertyResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTextsTest {
    private static final FindingTexts ENGLISH = FindingTexts.english();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete|2999|150|2,999 people would be deleted; at most 150 are allowed.",
                "delete|2|1|2 people would be deleted; at most 1 is allowed.",
                "block|1|0|1 person would be blocked; at most 0 are allowed.",
                "add|12345678|1000|12,345,678 people would be added; at most 1,000 are allowed.",
                "manager|2|0|2 people would get another manager or none; at most 0 are allowed."
            })
    void budgetsAreSentences(String kind, long rows, long most, String sentence) {
        Finding finding = Finding.of(FindingCode.BUDGET_EXCEEDED)
                .with("kind", kind)
                .with("rows", rows)
                .with("most", most);
        assertThat(ENGLISH.text(finding)).isEqualTo(sentence);
    }

    @Test
    void columnsAreCalledAsInTheSourceBesideTheirKeys() {
        FindingTexts german = ENGLISH.withHeadings(Map.of("email", "E-Mail-Adresse", "phone", "phone"));
        assertThat(german.text(Finding.of(FindingCode.REQUIRED_MISSING, "email")))
                .isEqualTo("E-Mail-Adresse (email) is missing.");
        assertThat(german.text(Finding.of(FindingCode.REQUIRED_MISSING, "phone")))
                .isEqualTo("phone is missing.");
        assertThat(german.text(Finding.of(FindingCode.DUPLICATE_IN_FILE)
                        .with("other", 3)
                        .with("key", "email")))
                .contains("the key is E-Mail-Adresse (email)");
    }

    @Test
    void peopleStandBesideTheNumbersOfRows() {
        FindingTexts named = ENGLISH.withPeople(Map.of(3L, "anna"));
        Finding twin = Finding.of(FindingCode.DUPLICATE_IN_FILE).with("key", "username");
        assertThat(named.text(twin.with("other", 3))).startsWith("Row 3 (anna) is about");
        assertThat(named.text(twin.with("other", 4))).startsWith("Row 4 is about");
        assertThat(named.text(twin.with("other", "before it"))).startsWith("Row before it is about");
    }

    @Test
    void textsOfAHostMayCountAsWell() throws IOException {
        FindingTexts own = FindingTexts.of(new PropertyResourceBundle(
                new StringReader("NO_ROWS={n:Zeile:Zeilen}, {n:}, {n::eine:viele}, {n}, {missing:a:b}, {open")));
        assertThat(own.message(Finding.of(FindingCode.NO_ROWS).with("n", 1000)))
                .isEqualTo("1,000 Zeilen, 1,000, viele, 1000, , {open");
        assertThat(own.message(Finding.of(FindingCode.NO_ROWS).with("n", 1))).startsWith("1 Zeile, 1, eine");
    }
}
