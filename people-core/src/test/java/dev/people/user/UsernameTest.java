package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.contract.Feature;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Feature("F34")
class UsernameTest {
    private static String key(String typed) {
        return Username.of(typed).key();
    }

    private static Finding refusal(String typed) {
        List<Finding> findings = Username.parse(typed).findings();
        assertThat(findings).as(typed).hasSize(1);
        return findings.get(0);
    }

    private static String why(String typed) {
        Finding finding = refusal(typed);
        assertThat(finding.code()).as(typed).isEqualTo(FindingCode.USERNAME_INVALID);
        return finding.parameters().getOrDefault("why", "");
    }

    @Test
    void keepsWhatWasTypedAndComparesByTheKey() {
        Username typed = Username.of("  J.Smith ");
        assertThat(typed.value()).isEqualTo("J.Smith");
        assertThat(typed).hasToString("J.Smith");
        assertThat(typed.key()).isEqualTo("j.smith");
        assertThat(typed).isEqualTo(Username.of("J.Smith")).hasSameHashCodeAs(Username.of("J.Smith"));
        assertThat(typed).isNotEqualTo(Username.of("j.smith"));
    }

    @ParameterizedTest
    @CsvSource({
        "JSmith, jsmith",
        "\u0416\u0423\u041a, \u0436\u0443\u043a",
        "\u00c9mile, \u00e9mile",
        "Stra\u00dfe, stra\u00dfe",
        "STRA\u1e9eE, stra\u00dfe",
        "\u0130lker, i\u0307lker",
        "\u039f\u0394\u039f\u03a3, \u03bf\u03b4\u03bf\u03c2",
        "\ud801\udc00, \ud801\udc28",
        "\ua7c0, \ua7c1",
        "\u212aelvin, kelvin"
    })
    void foldsTheCaseOfEveryScript(String typed, String key) {
        assertThat(key(typed)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"\uff21\uff4e\uff4e\uff41, anna", "anna\uff20x\uff0eorg, anna@x.org", "\uff76\uff9e, \u30ac"})
    void takesWideAndNarrowFormsForTheSame(String typed, String key) {
        assertThat(key(typed)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "a\u0301nna, \u00e1nna",
        "\u1100\u1161, \uac00",
        "\u2126, \u03c9",
        "\ufb2c, \u05e9\u05bc\u05c1",
        "s\u0323\u0307, \u1e69",
        "s\u0307\u0323, \u1e69"
    })
    void takesComposedAndDecomposedFormsForTheSame(String typed, String key) {
        assertThat(key(typed)).isEqualTo(key);
    }

    @Test
    void doesNotDependOnTheLanguageOfTheMachine() {
        assertThat(key("IDIL")).isEqualTo("idil");
        assertThat(key("\u0131dil")).isEqualTo("\u0131dil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "a",
                "42",
                "a.b_c-d+e",
                "!#$%&'*/=?^`{|}~",
                "\u0161\u00e1rka",
                "\u5f20\u4f1f",
                "\u30a2\u30fb\u30a2",
                "l\u00b7l",
                "\u0375\u03b1",
                "\u05d0\u05f3",
                "\u0915\u094d\u200d\u0937",
                "\u3007",
                "\u0e01\u0e34"
            })
    void takesNamesOfManyScripts(String typed) {
        assertThat(Username.parse(typed).findings()).isEmpty();
        assertThat(key(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t \r\n", "\u2003"})
    void needsAtLeastOneCharacter(String typed) {
        assertThat(refusal(typed).code()).isEqualTo(FindingCode.REQUIRED_MISSING);
    }

    @Test
    void hasAHundredCodePointsAtTheMost() {
        String most = "\ud801\udc28".repeat(100);
        assertThat(Username.of(most).key()).isEqualTo(most);
        Finding finding = refusal(most + "a");
        assertThat(finding.code()).isEqualTo(FindingCode.CELL_TOO_LONG);
        assertThat(finding.parameters()).isEqualTo(Map.of("length", "101", "longest", "100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna ek", "anna\u00a0ek", "anna\u3000ek", "anna\u2003ek", "anna\u1680ek"})
    void hasNoSpaceInside(String typed) {
        assertThat(why(typed)).isEqualTo("it has a space inside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "\u0007a",
                "a\tb",
                "a\nb",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "a\u202eb",
                "a\u2066b",
                "a\ud800b",
                "\udc00a"
            })
    void hasNoControlCharacter(String typed) {
        assertThat(refusal(typed).code()).isEqualTo(FindingCode.CONTROL_CHARACTER);
    }

    @ParameterizedTest
    @CsvSource({
        "a\u200bb, U+200B",
        "a\u200cb, U+200C",
        "a\u200db, U+200D",
        "a\u00adb, U+00AD",
        "a\ufeffb, U+FEFF",
        "a\u2060b, U+2060",
        "a\u200eb, U+200E",
        "a\ufe0fb, U+FE0F",
        "a\u3164b, U+3164"
    })
    void hasNothingThatCannotBeSeen(String typed, String character) {
        assertThat(why(typed)).contains(character);
    }

    @ParameterizedTest
    @CsvSource({
        "a\ud83d\ude00b, U+1F600",
        "\ufb01n, U+FB01",
        "x\u00b2, U+00B2",
        "\u2163, U+2173",
        "\ud835\udfd8, U+1D7D8",
        "\uffa1, U+1100",
        "a\u0378b, U+0378",
        "a\ue000b, U+E000",
        "\ufdd0a, U+FDD0",
        "\u0628\u0640\u0628, U+0640",
        "a\u00b7b, U+00B7",
        "\u0375a, U+0375",
        "a\u05f3, U+05F3",
        "a\u30fb, U+30FB"
    })
    void hasOnlyLettersAndDigitsBeyondAscii(String typed, String character) {
        assertThat(why(typed)).isEqualTo("the character " + character + " is not allowed in usernames");
    }

    @Test
    void doesNotMixTheTwoRowsOfArabicDigits() {
        assertThat(Username.parse("\u0627\u0661\u0662").findings()).isEmpty();
        assertThat(Username.parse("\u0627\u06f1\u06f2").findings()).isEmpty();
        assertThat(why("\u0627\u0661\u06f2")).contains("U+0661");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0915\u094d\u200c\u0937"})
    void takesANonJoinerWhereItPartsLettersThatWouldJoin(String typed) {
        assertThat(Username.parse(typed).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0627\u200c\u0628", "\u0628\u200ca", "\u0628\u200d\u0628"})
    void hasNoJoinerOrNonJoinerWhereItDoesNothing(String typed) {
        assertThat(why(typed)).startsWith("the character U+200");
    }

    @Test
    void tellsWhatItRefuses() {
        assertThat(refusal("anna ek").place().column()).isEqualTo("username");
        assertThat(refusal("anna ek").parameters()).containsEntry("value", "anna ek");
        assertThatThrownBy(() -> Username.of("anna ek"))
                .isInstanceOf(RejectedException.class)
                .hasMessage("Refused: USERNAME_INVALID (username)");
    }

    @Test
    void isBelievedWhenItComesFromStorage() {
        Username stored = Username.stored("An na", "key");
        assertThat(stored.value()).isEqualTo("An na");
        assertThat(stored.key()).isEqualTo("key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0430sukina",
                "\u0432era",
                "anna\u0441",
                "\u03BFmega",
                "tanaka\u7530\u4E2D",
                "\u0430nna@example.org",
                "anna@ex\u0430mple.org"
            })
    void seesLettersOfSeveralScripts(String name) {
        assertThat(Username.of(name).isMixedScript()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asukina",
                "\u0142zolw",
                "I\u0307isik",
                "anna.2-b_c",
                "\u0430\u043D\u043D\u0430.2",
                "\u7530\u4E2D\u3055\u3093\u30FC",
                "\uAE40\u91D1",
                "\u0939\u093F\u0902\u0926\u0940",
                "\u0430\u043D\u043D\u0430@example.org"
            })
    void takesLettersOfOneScriptAndWhatGoesWithThemForOne(String name) {
        assertThat(Username.of(name).isMixedScript()).isFalse();
    }
}
