package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.actor.Actor;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.profile.BuiltInField;
import dev.people.profile.ValueWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    private static Plan plan(List<List<String>> records) {
        return People.on(InMemoryStorage.create())
                .build()
                .as(Actor.system("test"))
                .imports()
                .plan(TableRecords.of(records), Tables.OPTIONS);
    }

    @Test
    void theSampleRowThatComesBackIsSkippedWithANote() {
        List<List<String>> records = new ArrayList<>(Templates.titles(Locale.JAPANESE)
                .of(BuiltInField.EMAIL, BuiltInField.FIRST_NAME, BuiltInField.LAST_NAME, BuiltInField.CITY)
                .records());
        records.add(List.of("anna@example.org", "Anna", "Ek", ""));
        Plan plan = plan(records);
        List<PlanRow> rows = plan.rows(0, 2);
        assertThat(rows).extracting(PlanRow::action).containsExactly(PlanAction.SKIP, PlanAction.ADD);
        assertThat(rows.get(0).findings()).extracting(Finding::code).containsExactly(FindingCode.SAMPLE_ROW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl", "pt", "pl", "tr", "ru", "ja", "zh", "ar"})
    void aTemplateHoldsTheWordsOfItsLanguageAndItsSampleIsSkipped(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Templates template = Templates.titles(locale);
        Plan plan = plan(template.records());
        assertThat(template.sample())
                .contains(ValueWord.YES.in(locale))
                .doesNotContain(language.equals("en") ? "Vertrieb" : "Sales", language.equals("en") ? "Ja" : "Yes");
        assertThat(plan.rows(0, 2)).extracting(PlanRow::action).containsExactly(PlanAction.SKIP);
        assertThat(plan.findings()).extracting(Finding::code).containsExactly(FindingCode.SAMPLE_ROW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl", "pt", "pl", "tr", "ru", "ja", "zh", "ar"})
    void aSampleInAnyLanguageIsAPersonOnceItsKeysAreChanged(String language) {
        Templates template = Templates.titles(Locale.forLanguageTag(language));
        List<String> changed = new ArrayList<>(template.sample());
        changed.set(template.fields().indexOf(BuiltInField.USERNAME), "anna");
        changed.set(template.fields().indexOf(BuiltInField.MANAGER), "");
        Plan plan = plan(List.of(template.header(), changed));
        assertThat(plan.rows(0, 2)).extracting(PlanRow::action).containsExactly(PlanAction.ADD);
        assertThat(plan.findings()).isEmpty();
    }

    @Test
    void aSampleIsInOneLanguage() {
        List<String> mixed = new ArrayList<>(Templates.titles(Locale.GERMAN).sample());
        mixed.set(Templates.keys().fields().indexOf(BuiltInField.CITY), "London");
        assertThat(plan(List.of(Templates.keys().header(), mixed)).rows(0, 1))
                .extracting(PlanRow::action)
                .containsExactly(PlanAction.ADD);
    }

    @Test
    void aSampleThatSomebodyChangedIsARowLikeAnyOther() {
        List<String> changed = new ArrayList<>(Templates.keys().sample());
        changed.set(1, "Anna");
        Plan plan = plan(List.of(Templates.keys().header(), changed));
        assertThat(plan.rows(0, 1).get(0).action()).isEqualTo(PlanAction.ADD);
    }

    @Test
    void aSampleIsKnownByTheColumnsThatAreRead() {
        List<String> header = List.of("email", "last_name", "first_name", "Shoe size");
        Plan plan = plan(List.of(header, List.of("sample.person@example.org", "Person", "Sample", "38")));
        assertThat(plan.rows(0, 1).get(0).action()).isEqualTo(PlanAction.SKIP);
    }

    @Test
    void nobodyIsTheSampleByTheirDepartmentAlone() {
        Plan plan = plan(List.of(List.of("employee_id", "department", "username"), List.of("00123", "Sales", "anna")));
        assertThat(plan.findings()).extracting(Finding::code).doesNotContain(FindingCode.SAMPLE_ROW);
    }
}
