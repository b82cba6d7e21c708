package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.TableRecords;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.profile.BuiltInField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanRowTest {
    private final PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));

    private Plan plan(ImportOptions options, String... lines) {
        return people.imports().plan(TableRecords.lines(lines), options);
    }

    private PlanRow only(ImportOptions options, String... lines) {
        List<PlanRow> rows = plan(options, lines).rows(0, 10);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private void withAnna() {
        Plan plan = plan(
                ImportOptions.addAndUpdate(),
                "username,first_name,last_name,email,employee_id",
                "anna,Anna,Ek,anna@example.org,7");
        people.plans().apply(plan, ApplyOptions.defaults());
    }

    @Test
    void saysByWhichKeyTheAccountWasFound() {
        withAnna();
        ImportOptions byNumber = ImportOptions.updateOnly().matchBy(MatchKey.EMPLOYEE_ID, MatchKey.USERNAME);
        assertThat(only(byNumber, "employee_id,city", "7,Oslo").match())
                .isEqualTo(new PlanRow.Match("anna", Optional.of(MatchKey.EMPLOYEE_ID)));
        assertThat(only(ImportOptions.addAndUpdate(), "username,city", "ANNA,Oslo")
                        .match())
                .isEqualTo(new PlanRow.Match("anna", Optional.of(MatchKey.USERNAME)));
        assertThat(only(ImportOptions.updateOnly(), "username,city", "ben,Oslo").match())
                .isEqualTo(new PlanRow.Match("ben", Optional.empty()));
    }

    @Test
    void saysOfEachNewValueWhetherItIsTheSourcesADefaultOrMade() {
        ImportOptions options = ImportOptions.addAndUpdate()
                .matchBy(MatchKey.EMAIL)
                .byDefault(BuiltInField.CITY, "Oslo")
                .usernames(UsernameTemplate.of("{first_name}.{last_name}"));
        PlanRow row = only(options, "first_name,last_name,email,city", "Anna,Ek,anna@example.org,");
        assertThat(row.origins())
                .isEqualTo(Map.of(
                        "username", ValueOrigin.GENERATED,
                        "city", ValueOrigin.DEFAULT,
                        "account_state", ValueOrigin.DEFAULT,
                        "user_type", ValueOrigin.DEFAULT,
                        "change_password_next_time", ValueOrigin.DEFAULT));
        assertThat(row.changes().stream()
                        .filter(change -> change.field().equals("last_name"))
                        .map(row::origin))
                .containsExactly(ValueOrigin.FILE);
    }

    @Test
    void aPageThatCannotBeIsTheCallersMistake() {
        Plan plan = plan(ImportOptions.addAndUpdate(), "username,city", "anna,Oslo");
        Set<PlanAction> refused = Set.of(PlanAction.REFUSED);
        assertThatIllegalArgumentException().isThrownBy(() -> plan.rows(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> plan.rows(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> plan.rows(refused, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> plan.rows(refused, 0, -1));
        assertThat(plan.rows(Long.MAX_VALUE, 1)).isEmpty();
        assertThat(plan.rows(0, 0)).isEmpty();
    }

    @Test
    void whatANewUsernameOrAnActionSaysIsTheSources() {
        withAnna();
        ImportOptions options =
                ImportOptions.addAndUpdate().handling(Handling.addAndUpdate().followingRows());
        PlanRow renamed = only(options, "username,new_username,action", "anna,anne,block");
        assertThat(renamed.changes()).extracting(change -> change.field()).contains("username", "account_state");
        assertThat(renamed.origins()).doesNotContainKeys("username", "account_state");
    }

    @Test
    void aCellThatAsksForTheDefaultIsADefaultAlsoOnAnUpdate() {
        withAnna();
        ImportOptions options = ImportOptions.addAndUpdate().byDefault(BuiltInField.CITY, "Oslo");
        PlanRow row = only(options, "username,phone,city", "anna,12,<default>");
        assertThat(row.origins()).isEqualTo(Map.of("city", ValueOrigin.DEFAULT));
    }

    @Test
    void rowsOfSomeActionsArePagedAmongThemselves() {
        withAnna();
        Plan plan = plan(
                ImportOptions.addAndUpdate(),
                "username,first_name,last_name,email",
                "ben,Ben,Bo,ben@example.org",
                "bad1,,,",
                "anna,Anne,Ek,anna@example.org",
                "bad2,,,",
                "eva,Eva,Fry,eva@example.org",
                "bad3,,,");
        Set<PlanAction> refused = Set.of(PlanAction.REFUSED);
        assertThat(plan.rows(refused, 0, 2)).extracting(PlanRow::username).containsExactly("bad1", "bad2");
        assertThat(plan.rows(refused, 2, 2)).extracting(PlanRow::username).containsExactly("bad3");
        assertThat(plan.rows(refused, 3, 2)).isEmpty();
        assertThat(plan.rows(Set.of(PlanAction.ADD, PlanAction.UPDATE), 0, 10))
                .extracting(PlanRow::username)
                .containsExactly("ben", "anna", "eva");
        assertThat(plan.rows(refused, 1, 1).get(0)).isEqualTo(plan.rows(3, 1).get(0));
    }
}
