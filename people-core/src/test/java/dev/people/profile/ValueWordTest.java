package dev.people.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.change.StateWish;
import dev.people.importing.FieldTitles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueWordTest {
    @Test
    void hasTheLanguagesOfHeaders() {
        TreeSet<String> languages = new TreeSet<>(List.of("en"));
        FieldTitles.shipped().titles().keySet().forEach(language -> languages.add(language.getLanguage()));
        assertThat(ValueWord.languages()).hasSize(13).containsExactlyElementsOf(languages);
    }

    @Test
    void noWordHasTwoMeaningsWhateverItsLanguage() {
        Map<String, ValueWord> meanings = new HashMap<>();
        for (String language : ValueWord.languages()) {
            for (ValueWord word : ValueWord.values()) {
                for (String text : word.words(Locale.forLanguageTag(language))) {
                    assertThat(meanings.merge(text.toLowerCase(Locale.ROOT), word, (one, other) -> one))
                            .as("%s %s", language, text)
                            .isEqualTo(word);
                    assertThat(ValueWord.of(text)).as("%s %s", language, text).contains(word);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WAHR, YES",
        "FALSCH, NO",
        "VRAI, YES",
        "FAUX, NO",
        "VERDADERO, YES",
        "FALSO, NO",
        "ИСТИНА, YES",
        "ЛОЖЬ, NO",
        "VERO, YES",
        "WAAR, YES",
        "ONWAAR, NO",
        "VERDADEIRO, YES",
        "PRAWDA, YES",
        "FAŁSZ, NO",
        "DOĞRU, YES",
        "YANLIŞ, NO",
        "Ja, YES",
        "Nein, NO",
        "Oui, YES",
        "Да, YES",
        "HAYIR, NO",
        "はい, YES",
        "否, NO",
        "نعم, YES",
        "NAO, NO",
        "si, YES",
        "gesperrt, BLOCKED",
        "bloqué, BLOCKED",
        "BLOQUE, BLOCKED",
        "заблокирован, BLOCKED",
        "отключен, BLOCKED",
        "停用, BLOCKED",
        "無効, BLOCKED",
        "non-actif, BLOCKED",
        "nicht  aktiv, BLOCKED",
        "AKTİF, ACTIVE",
        "ｙｅｓ, YES",
        "activé, ENABLED",
        "معطل, BLOCKED"
    })
    void readsWordsAsPeopleAndSpreadsheetProgramsWriteThem(String text, ValueWord word) {
        assertThat(ValueWord.of(text)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "2", "maybe", "S", "O", "E", "H", "Jalisco", "ja nein", "1 0"})
    void readsNothingIntoOtherTexts(String text) {
        assertThat(ValueWord.of(text)).isEmpty();
    }

    @Test
    void isWrittenInTheLanguageOfAnyCountryOrInEnglish() {
        assertThat(ValueWord.YES.in(Locale.CANADA_FRENCH)).isEqualTo("Oui");
        assertThat(ValueWord.BLOCKED.in(Locale.GERMAN)).isEqualTo("Gesperrt");
        assertThat(ValueWord.NO.in(Locale.KOREAN)).isEqualTo("No");
    }

    @Test
    void meansAStateOfAnAccount() {
        assertThat(StateWish.ofText("Oui")).contains(StateWish.NOT_BLOCKED);
        assertThat(StateWish.ofText("gesperrt")).contains(StateWish.BLOCKED);
        assertThat(StateWish.ofText("Activa")).contains(StateWish.ACTIVE);
        assertThat(StateWish.ofText("usunięty")).contains(StateWish.DELETED);
        assertThat(StateWish.ofText("ожидает")).contains(StateWish.PENDING);
        assertThat(StateWish.ofText("凍結")).contains(StateWish.FROZEN);
    }
}
