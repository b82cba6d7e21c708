package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.Directory;
import dev.people.contract.Feature;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandlingTest {
    private final Storage storage = InMemoryStorage.create();
    private final PeopleAs system = People.on(storage).build().as(Actor.system("test"));

    @BeforeEach
    void twoPeople() {
        apply(plan(
                ImportOptions.addAndUpdate(),
                "username,first_name,last_name,email,city",
                "a,A,A,a@example.org,Ulm",
                "b,B,B,b@example.org,"));
    }

    private Plan plan(ImportOptions options, String... lines) {
        return system.imports().plan(TableRecords.lines(lines), options);
    }

    private ApplyResult apply(Plan plan) {
        return system.plans().apply(plan, ApplyOptions.defaults());
    }

    private static List<PlanAction> actions(Plan plan) {
        return plan.rows(0, 100).stream().map(PlanRow::action).toList();
    }

    private static List<FindingCode> errors(Plan plan) {
        return plan.findings().stream()
                .filter(Finding::isError)
                .map(Finding::code)
                .toList();
    }

    private String city(String username) {
        User user = system.users().find(Username.of(username)).orElseThrow();
        return user.profile().text(BuiltInField.CITY).orElse("");
    }

    private static ImportOptions with(Handling handling) {
        return ImportOptions.addAndUpdate().handling(handling);
    }

    private static Handling handling(Handling.Matched matched, Handling.Unmatched unmatched) {
        return new Handling(matched, unmatched, Handling.ActionColumn.IGNORED);
    }

    @Test
    @Feature({"F58", "F67"})
    void leavesOutOrRefusesWhoIsKnownAndWhoIsNot() {
        String[] rows = {"username,first_name,last_name,email,city", "a,,,,Bonn", "c,C,C,c@example.org,Bonn"};
        assertThat(actions(plan(with(handling(Handling.Matched.SKIP, Handling.Unmatched.SKIP)), rows)))
                .containsExactly(PlanAction.SKIP, PlanAction.SKIP);
        Plan strict = plan(with(handling(Handling.Matched.REFUSE, Handling.Unmatched.ADD)), rows);
        assertThat(actions(strict)).containsExactly(PlanAction.REFUSED, PlanAction.ADD);
        assertThat(errors(strict)).containsExactly(FindingCode.ALREADY_EXISTS);
        Plan known = plan(with(handling(Handling.Matched.UPDATE, Handling.Unmatched.REFUSE)), rows);
        assertThat(actions(known)).containsExactly(PlanAction.UPDATE, PlanAction.REFUSED);
        assertThat(errors(known)).containsExactly(FindingCode.NO_MATCH);
    }

    @Test
    void letsRowsSayWhatBecomesOfThem() {
        Plan plan = plan(
                with(Handling.addAndUpdate().followingRows()),
                "username,first_name,last_name,email,city,action",
                "a,,,,Bonn,block",
                "b,,,,Bonn,delete",
                "c,C,C,c@example.org,,add",
                "d,D,D,d@example.org,,update",
                "A2,,,,,skip");
        assertThat(actions(plan))
                .containsExactly(
                        PlanAction.BLOCK, PlanAction.DELETE, PlanAction.ADD, PlanAction.REFUSED, PlanAction.SKIP);
        ApplyResult result = apply(plan);
        assertThat(result.applied().of(RowResult.DELETED)).isOne();
        assertThat(Directory.everybody(storage))
                .extracting(user -> user.username().value() + " " + user.state().code())
                .containsExactly("a blocked", "c pending");
        assertThat(Directory.seatsUsed(storage)).isOne();
    }

    @Test
    void keepsTheNameOfADeletedAccountFromOthers() {
        apply(plan(with(Handling.addAndUpdate().followingRows()), "username,action", "b,delete"));
        Plan again =
                plan(ImportOptions.addAndUpdate(), "username,first_name,last_name,email", "b,New,New,new@example.org");
        assertThat(errors(again)).containsExactly(FindingCode.USERNAME_RESERVED);
    }

    @Test
    void passesOverAnActionColumnUnlessRowsAreFollowed() {
        Plan plan = plan(ImportOptions.addAndUpdate(), "username,city,action", "a,Bonn,delete");
        assertThat(actions(plan)).containsExactly(PlanAction.UPDATE);
        assertThat(plan.findings()).extracting(Finding::code).containsExactly(FindingCode.ACTIONS_IGNORED);
    }

    @Test
    @Feature("F68")
    void keepsFillsOrOverwritesFieldByField() {
        String[] rows = {"username,city,phone", "a,Bonn,1", "b,Bonn,2"};
        ImportOptions options = ImportOptions.addAndUpdate();
        apply(plan(options.existing(ExistingValues.keep()), rows));
        assertThat(city("a") + city("b")).isEqualTo("Ulm");
        apply(plan(options.existing(ExistingValues.fillIfEmpty()), rows));
        assertThat(List.of(city("a"), city("b"))).containsExactly("Ulm", "Bonn");
        apply(plan(
                options.existing(ExistingValues.keep().with(BuiltInField.CITY, ExistingValues.Rule.OVERWRITE)), rows));
        assertThat(city("a")).isEqualTo("Bonn");
    }

    @Test
    void isNotAppliedOverBudgetUnlessThatIsNamed() {
        ImportOptions options = ImportOptions.addAndUpdate()
                .budget(ChangeBudget.unlimited()
                        .with(ChangeBudget.Kind.BLOCK, ChangeBudget.Limit.percent(50))
                        .with(ChangeBudget.Kind.ADD, ChangeBudget.Limit.rows(0)));
        Plan plan = plan(
                options,
                "username,first_name,last_name,email,account_state",
                "a,,,,No",
                "b,,,,No",
                "c,C,C,c@example.org,");
        assertThat(errors(plan)).containsExactly(FindingCode.BUDGET_EXCEEDED, FindingCode.BUDGET_EXCEEDED);
        assertThat(plan.budgets())
                .containsExactly(
                        new BudgetUse(ChangeBudget.Kind.ADD, 1, 0, 2), new BudgetUse(ChangeBudget.Kind.BLOCK, 2, 1, 2));
        assertThatThrownBy(
                        () -> system.plans().apply(plan, ApplyOptions.defaults().exceeding(ChangeBudget.Kind.ADD)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("BUDGET_EXCEEDED");
        assertThat(Directory.everybody(storage)).hasSize(2);
        system.plans().apply(plan, ApplyOptions.defaults().exceeding(ChangeBudget.Kind.ADD, ChangeBudget.Kind.BLOCK));
        assertThat(Directory.everybody(storage)).hasSize(3);
    }

    @Test
    void saysThatTwoKeysContradictEachOtherAlsoWhereNoRowMatchesOtherwise() {
        String ada = system.users().find(Username.of("a")).orElseThrow().id().toString();
        Plan plan = plan(ImportOptions.addAndUpdate(), "id,username", ada + ",b");
        assertThat(plan.refusal()).isEmpty();
        assertThat(errors(plan)).containsExactly(FindingCode.KEY_CONFLICT);
    }

    @Test
    void handsAddressesOnAlsoWhereAccountsAreFoundByNumber() {
        apply(plan(ImportOptions.addAndUpdate(), "username,employee_id", "a,1", "b,2"));
        Plan plan = plan(
                ImportOptions.addAndUpdate().matchBy(MatchKey.EMPLOYEE_ID),
                "employee_id,email",
                "1,new@example.org",
                "2,a@example.org");
        assertThat(actions(plan)).containsOnly(PlanAction.UPDATE);
        assertThat(apply(plan).applied().of(RowResult.UPDATED)).isEqualTo(2);
    }

    @Test
    void countsTheFindingsThatItsRowsShow() {
        Plan plan = plan(
                ImportOptions.addAndUpdate(),
                "username,email,account_state",
                "a,b@example.org,",
                "b,c@example.org,frozen");
        assertThat(plan.rows(0, 10))
                .flatExtracting(PlanRow::findings)
                .extracting(Finding::code)
                .containsExactly(FindingCode.EMAIL_TAKEN, FindingCode.STATE_TRANSITION_FORBIDDEN);
        assertThat(plan.findingCounts().values()).containsExactly(1L, 1L);
    }

    @Test
    void aRowThatAsksToBeLeftOutSaysSo() {
        Plan plan = plan(
                with(Handling.addAndUpdate().followingRows()), "username,city,action", "a,Bonn,skip", "b,Bonn,update");
        assertThat(actions(plan)).containsExactly(PlanAction.SKIP, PlanAction.UPDATE);
        assertThat(plan.rows(0, 1).get(0).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.SKIPPED_BY_ROW);
        apply(plan);
        assertThat(city("a") + city("b")).isEqualTo("UlmBonn");
    }

    @Test
    void aRowThatIsNotSelectedSaysSo() {
        Plan plan = plan(ImportOptions.addAndUpdate(), "username,city", "a,Bonn", "b,Bonn")
                .select(Selection.allBut(2));
        assertThat(actions(plan)).containsExactly(PlanAction.SKIP, PlanAction.UPDATE);
        assertThat(plan.rows(0, 1).get(0).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NOT_SELECTED);
        apply(plan);
        assertThat(city("a") + city("b")).isEqualTo("UlmBonn");
    }

    @Test
    void anIdThatIsNoneOfOursIsRefused() {
        String anna = system.users().find(Username.of("a")).orElseThrow().id().toString();
        Plan plan = plan(ImportOptions.addAndUpdate(), "id,username,city", anna + ",,Bonn", "4711,b,Bonn");
        assertThat(actions(plan)).containsExactly(PlanAction.UPDATE, PlanAction.REFUSED);
        assertThat(errors(plan)).containsExactly(FindingCode.ID_INVALID);
    }
}
