package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {
    @ParameterizedTest
    @CsvSource({
        "p\u0430ypal, paypal",
        "\u0455\u0441\u043e\u0440\u0435, scope",
        "\u03bf\u03bf, oo",
        "\u0501an, dan",
        "\u0410nna, anna",
        "\u0131lo, ilo",
        "\u0443, y",
        "\u0645\u06cc\u200c\u062e, \u0645\u06cc\u062e"
    })
    void namesThatOnlyLookTheSameAreConfusable(String one, String other) {
        Username first = Username.of(one);
        Username second = Username.of(other);
        assertThat(first.key()).isNotEqualTo(second.key());
        assertThat(first.look()).isEqualTo(second.look());
        assertThat(first.isConfusableWith(second)).isTrue();
        assertThat(second.isConfusableWith(first)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"user1, userl", "o0, oo", "rn, m", "I, 1"})
    void plainAsciiNamesAreNeverConfusable(String one, String other) {
        Username first = Username.of(one);
        assertThat(first.isConfusableWith(Username.of(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"anna, Anna", "\uff41nna, anna", "a\u0301, \u00e1", "\u0416, \u0436"})
    void theSameNameIsNotConfusableWithItself(String one, String other) {
        Username first = Username.of(one);
        Username second = Username.of(other);
        assertThat(first.key()).isEqualTo(second.key());
        assertThat(first.look()).isEqualTo(second.look());
        assertThat(first.isConfusableWith(second)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"anna, \u0432\u043e\u0432\u0430", "\u00e1nna, anna", "\u5f20, \u738b"})
    void namesThatLookDifferentAreNotConfusable(String one, String other) {
        assertThat(Username.of(one).isConfusableWith(Username.of(other))).isFalse();
    }

    @Test
    void theShortWayForAsciiAgreesWithTheLongWay() {
        for (char c = '!'; c < 0x7F; c++) {
            String key = Username.of(String.valueOf(c)).key();
            assertThat(Look.of(key)).as(key).isEqualTo(Look.of("\u00e9" + key).substring(2));
        }
    }
}
