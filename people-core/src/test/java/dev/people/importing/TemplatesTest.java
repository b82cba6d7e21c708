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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

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
