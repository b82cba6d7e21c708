package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.finding.Finding;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import org.junit.jupiter.api.Test;

/** Files as other products write them become plans without anybody touching them. */
class PlannedFilesTest {
    private final PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));

    private Plan plan(String fixture) {
        return people.imports().plan(Csv.fixture(fixture), ImportOptions.addAndUpdate());
    }

    @Test
    void addsTheFiveUsersOfTheSampleOfMicrosoft365WhoseUsernamesAreAddresses() {
        Plan plan = plan("microsoft365/microsoft365-import-users-sample.csv");
        assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(5);
        assertThat(plan.totals().rows()).isEqualTo(5);
        assertThat(plan.findings()).noneMatch(Finding::isError);
        PlanRow chris = plan.rows(0, 1).get(0);
        assertThat(chris.username()).isEqualTo("chris@contoso.com");
        assertThat(chris.changes()).anySatisfy(change -> {
            assertThat(change.field()).isEqualTo("email");
            assertThat(change.after()).isEqualTo("chris@contoso.com");
        });
    }

    @Test
    void addsTheTwoUsersOfSyncopeAndSaysWhichColumnsAreNotRead() {
        Plan plan = plan("syncope/apache-syncope-test1.csv");
        assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(2);
        assertThat(plan.totals().rows()).isEqualTo(2);
        assertThat(plan.findings()).noneMatch(Finding::isError);
        assertThat(plan.findings())
                .extracting(finding -> finding.place().column())
                .containsExactlyInAnyOrder("fullname", "userId", "loginDate");
    }
}
