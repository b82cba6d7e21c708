package dev.people.importing;

import static dev.people.importing.Tables.facts;
import static dev.people.importing.Tables.keys;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.plan.SourceFacts;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers in other languages. */
class FieldTitlesTest {
    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "nl", "pt", "pl", "tr", "ru", "ja", "zh", "ar", "en"})
    void aTemplateInAnyLanguageIsReadBackWithoutAWord(String language) {
        Templates template = Templates.titles(Locale.forLanguageTag(language));
        SourceFacts facts = facts(String.join(",", template.header()));
        assertThat(keys(facts)).isEqualTo(Templates.keys().header());
        assertThat(facts.findings()).isEmpty();
        assertThat(facts.refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "nl", "pt", "pl", "tr", "ru", "ja", "zh", "ar"})
    void everyFieldButTheIdHasATitleOfItsOwn(String language) {
        Map<Field, List<String>> titles =
                FieldTitles.shipped().titles().getOrDefault(Locale.forLanguageTag(language), Map.of());
        assertThat(titles.keySet())
                .containsAll(Templates.keys().fields())
                .contains(BuiltInField.MANAGER, BuiltInField.NEW_USERNAME);
        assertThat(titles.values()).allSatisfy(names -> assertThat(names)
                .isNotEmpty()
                .noneMatch(String::isBlank)
                .doesNotHaveDuplicates());
    }

    @Test
    void areComparedWithoutCaseAccentsAndMarks() {
        assertThat(keys(facts("NOM D'UTILISATEUR,prenom *,SOYADI,Straße,ПОЧТА")))
                .containsExactly("username", "first_name", "last_name", "address", "email");
    }

    @Test
    void yieldToEnglishOnes() {
        assertThat(keys(facts("username,Location,Site"))).containsExactly("username", "location", "-");
    }

    @Test
    void areNotReadWhereLanguagesDisagree() {
        FieldTitles titles = FieldTitles.none()
                .with(Locale.FRENCH, Map.of(BuiltInField.LAST_NAME, List.of("Nimi")))
                .with(Locale.ITALIAN, Map.of(BuiltInField.FIRST_NAME, List.of("nimi")));
        SourceFacts facts = facts(Tables.OPTIONS.titles(titles), "username,Nimi");
        assertThat(keys(facts)).containsExactly("username", "-");
        Finding finding = facts.findings().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.AMBIGUOUS_COLUMN);
        assertThat(finding.parameters()).containsEntry("first", "first_name").containsEntry("second", "last_name");
        assertThat(keys(facts(Tables.OPTIONS.titles(titles.only(Locale.FRENCH)), "username,Nimi")))
                .containsExactly("username", "last_name");
    }

    @Test
    void areThoseThatAHostGives() {
        assertThat(keys(facts(Tables.OPTIONS.titles(FieldTitles.none()), "username,Vorname")))
                .containsExactly("username", "-");
        assertThat(FieldTitles.shipped().title(BuiltInField.CITY, Locale.GERMANY))
                .isEqualTo("Ort");
        assertThat(FieldTitles.shipped().title(BuiltInField.CITY, Locale.KOREAN))
                .isEqualTo("City");
    }

    @Test
    void knowsPasswordsInEveryLanguage() {
        assertThat(facts("Benutzername,Kennwort,Contraseña,パスワード").findings())
                .extracting(Finding::code)
                .containsOnly(FindingCode.COLUMN_IGNORED);
    }

    @Test
    void areNoStatesOfAccountsWhereTheirValuesAreNone() {
        assertThat(keys(facts("Usuario,Estado", "a,Jalisco"))).containsExactly("username", "-");
        assertThat(keys(facts("Usuario,Estado", "a,no"))).containsExactly("username", "account_state");
    }
}
