package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The six conditions of RFC 5893, section 2, for names that are read from right to left. */
class BidiRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "42",
                "anna.42-",
                "\u05d0\u05d1",
                "\u05d01",
                "\u05d0-1",
                "\u05d0.\u05d1",
                "\u0627\u0661",
                "\u06271",
                "\u05d0\u05b7",
                "\u05d0\u05b7\u05b8"
            })
    void takesNamesOfOneDirection(String text) {
        assertThat(BidiRule.complaint(text)).isEmpty();
        assertThat(Username.parse(text).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\u05d0", "-\u05d0", "\u0661\u0627", "\u06f0\u0627", "\u05b7\u05d0", "a\u05d0"})
    void beginsWithALetterOfItsDirection(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u05d0a", "\u05d0a\u05d1", "\u0627\uff21", "\u05d0\u5f20"})
    void hasNoLetterOfTheOtherDirection(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u05d0.", "\u05d0-", "\u05d01+", "\u05d0-\u05b7"})
    void endsWithALetterOrDigit(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u05d0\u06611", "\u06271\u0661", "\u0627\u06611\u0628"})
    void doesNotMixEuropeanAndArabicNumbers(String text) {
        assertRefused(text);
    }

    private static void assertRefused(String text) {
        assertThat(Username.parse(text).findings()).singleElement().satisfies(finding -> assertThat(
                        finding.parameters().getOrDefault("why", ""))
                .contains("writing directions"));
    }
}
