package dev.people.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.contract.NaughtyStrings;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextTest {
    private static String good(BuiltInField field, String raw) {
        return FieldText.parse(field, raw).orThrow();
    }

    private static Finding refusal(BuiltInField field, String raw) {
        List<Finding> findings = FieldText.parse(field, raw).findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).place().column()).isEqualTo(field.key());
        return findings.get(0);
    }

    @ParameterizedTest
    @EnumSource(BuiltInField.class)
    void takesAsManyCodePointsAsTheFieldHasAndNotOneMore(BuiltInField field) {
        for (String character : List.of("x", "\u00e9", "\ud83d\ude00")) {
            String most = character.repeat(field.longest());
            assertThat(good(field, most)).isEqualTo(most);
            assertThat(good(field, "  " + most + " ")).isEqualTo(most);
            Finding finding = refusal(field, most + character);
            assertThat(finding.code()).isEqualTo(FindingCode.CELL_TOO_LONG);
            assertThat(finding.parameters())
                    .isEqualTo(Map.of(
                            "length", String.valueOf(field.longest() + 1),
                            "longest", String.valueOf(field.longest())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" Anna ", "\tAnna", "Anna\r\n", "\u2003Anna\u3000", "\u2028Anna\u2029", "\u00a0Anna\ufeff"})
    void cutsOffSurroundingWhiteSpace(String raw) {
        assertThat(good(BuiltInField.FIRST_NAME, raw)).isEqualTo("Anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u3000"})
    void hasNothingLeftOfWhiteSpaceAlone(String raw) {
        assertThat(good(BuiltInField.FIRST_NAME, raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna  Maria",
                "ANNA",
                "\u00e9",
                "\uff21",
                "\ufb01",
                "\ud83d\udc69\u200d\ud83d\udcbb",
                "=cmd()",
                "a\u00a0b",
                "\u05d0\u200fb",
                "\ue000",
                "\ufffe"
            })
    void leavesEverythingElseAsTyped(String text) {
        assertThat(good(BuiltInField.FIRST_NAME, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a\u0000b, U+0000, 2",
        "ab\u0007c, U+0007, 3",
        "'\u001bb', U+001B, 1",
        "a\u007fb, U+007F, 2",
        "a\u0085b, U+0085, 2",
        "a\u009fb, U+009F, 2",
        "a\u202ab, U+202A, 2",
        "a\u202eb, U+202E, 2",
        "a\u2066b, U+2066, 2",
        "a\u2069b, U+2069, 2",
        "'\ud83d\ude00\u0000', U+0000, 2"
    })
    void refusesControlCharactersAndTellsWhere(String raw, String character, String position) {
        for (BuiltInField field : List.of(BuiltInField.FIRST_NAME, BuiltInField.ADDRESS)) {
            Finding finding = refusal(field, raw);
            assertThat(finding.code()).isEqualTo(FindingCode.CONTROL_CHARACTER);
            assertThat(finding.parameters()).isEqualTo(Map.of("character", character, "position", position));
        }
    }

    @ParameterizedTest
    @CsvSource({"e\u0301, \u00e9", "\u212b, \u00c5", "\u1100\u1161, \uac00", "\u00e9, \u00e9"})
    void isInNormalFormC(String raw, String text) {
        for (BuiltInField field : List.of(BuiltInField.FIRST_NAME, BuiltInField.ADDRESS)) {
            assertThat(good(field, raw)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\rb", "a\u000bb", "a\u2028b", "a\u2029b"})
    void endsLinesInOneWay(String raw) {
        assertThat(good(BuiltInField.ADDRESS, raw)).isEqualTo("a\nb");
    }

    @Test
    void countsPositionsWithoutTheWhiteSpaceInFront() {
        assertThat(refusal(BuiltInField.CITY, "   a\u0000").parameters()).containsEntry("position", "2");
    }

    @Test
    void refusesHalvesOfSurrogatePairs() {
        for (String raw : List.of("\ud800", "a\udc00", "\udc00\ud800", "\ud83d\ud83d\ude00", "\ud83d\ude00\ude00")) {
            Finding finding = refusal(BuiltInField.ADDRESS, raw);
            assertThat(finding.code()).isEqualTo(FindingCode.CONTROL_CHARACTER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\u2029b"})
    void takesLinesInLongTextsOnly(String raw) {
        for (BuiltInField field : BuiltInField.all()) {
            boolean good = FieldText.parse(field, raw).findings().isEmpty();
            assertThat(good).as("%s", field).isEqualTo(field.type() == FieldType.LONG_TEXT);
        }
    }

    @Test
    void tellsOfTheControlCharacterBeforeTheLength() {
        String raw = "x".repeat(1000) + "\u0000" + "x";
        assertThat(refusal(BuiltInField.PHONE, raw).code()).isEqualTo(FindingCode.CONTROL_CHARACTER);
    }

    @Test
    void everyTextThatBreaksProgramsIsKeptAsItIsOrRefused() {
        for (String naughty : NaughtyStrings.all()) {
            FieldText.parse(BuiltInField.ADDRESS, naughty)
                    .fold(FieldTextTest::assertKept, findings -> assertThat(findings)
                            .hasSize(1));
        }
    }

    private static Object assertKept(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(text).isEqualTo(text.strip());
        return assertThat(good(BuiltInField.ADDRESS, text)).isEqualTo(text);
    }
}
