package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.Origin;
import dev.people.user.User;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompleteSourceTest {
    private static final String HEADER = "username,first_name,last_name,email";

    private final Storage storage = InMemoryStorage.create();
    private final PeopleAs system = People.on(storage).build().as(Actor.system("test"));

    @BeforeEach
    void fourPeopleOneOfThemByHand() {
        apply(plan(ImportOptions.addAndUpdate(), HEADER, row("a"), row("b"), row("c")));
        system.users()
                .create(
                        UserDraft.builder()
                                .set(BuiltInField.USERNAME, "hand")
                                .set(BuiltInField.FIRST_NAME, "H")
                                .set(BuiltInField.LAST_NAME, "H")
                                .set(BuiltInField.EMAIL, "hand@example.org")
                                .build(),
                        Activation.NONE);
    }

    private static String row(String name) {
        return name + ",A,A," + name + "@example.org";
    }

    private Plan plan(ImportOptions options, String... lines) {
        return system.imports().plan(TableRecords.lines(lines), options);
    }

    private ApplyResult apply(Plan plan) {
        return system.plans().apply(plan, ApplyOptions.defaults());
    }

    private static ImportOptions complete(CompleteSource.Missing missing) {
        CompleteSource.Scope imported = CompleteSource.Scope.everybody().madeBy(Origin.Method.IMPORT);
        return ImportOptions.addAndUpdate().complete(new CompleteSource(imported, missing));
    }

    private List<String> states() {
        return Directory.everybody(storage).stream()
                .map(user -> user.username().value() + " " + user.state().code())
                .toList();
    }

    @Test
    void blocksWhoIsInTheDirectoryAndNotInTheFile() {
        Plan plan = plan(complete(CompleteSource.Missing.BLOCK), HEADER, row("b"), row("d"));
        assertThat(plan.missing()).isEqualTo(2);
        assertThat(plan.rows(0, 10))
                .extracting(row -> row.row() + " " + row.username() + " " + row.action())
                .containsExactly("2 b UNCHANGED", "3 d ADD", "4 a BLOCK", "5 c BLOCK");
        assertThat(apply(plan).applied().of(RowResult.BLOCKED)).isEqualTo(2);
        assertThat(states()).containsExactly("a blocked", "b pending", "c blocked", "d pending", "hand active");
        assertThat(plan(complete(CompleteSource.Missing.BLOCK), HEADER, row("b"), row("d"))
                        .totals()
                        .writing())
                .isZero();
    }

    @Test
    void deletesThemWhereThatIsAsked() {
        apply(plan(complete(CompleteSource.Missing.DELETE), HEADER, row("b"), row("c")));
        assertThat(states()).containsExactly("b pending", "c pending", "hand active");
    }

    @Test
    void givesTheirSeatsToOthers() {
        system.licenses().limit(dev.people.license.PoolName.PRIMARY, dev.people.license.SeatLimit.of(4));
        Plan plan = plan(complete(CompleteSource.Missing.BLOCK), HEADER, row("b"), row("d"), row("e"));
        assertThat(apply(plan).applied().of(RowResult.ADDED)).isEqualTo(2);
        assertThat(Directory.seatsUsed(storage)).isEqualTo(4);
    }

    @Test
    void keepsToItsBudget() {
        ImportOptions careful = complete(CompleteSource.Missing.BLOCK)
                .budget(ChangeBudget.unlimited().with(ChangeBudget.Kind.MISSING, ChangeBudget.Limit.percent(25)));
        Plan plan = plan(careful, HEADER, row("b"));
        assertThat(plan.findings()).extracting(Finding::code).containsExactly(FindingCode.BUDGET_EXCEEDED);
        assertThatThrownBy(() -> apply(plan)).isInstanceOf(RejectedException.class);
        assertThat(states()).contains("a pending", "c pending");
    }

    @Test
    void sparesWhoStandsInARefusedRow() {
        Plan plan = plan(complete(CompleteSource.Missing.BLOCK), HEADER, "a,A,A,no address", row("b"), row("c"));
        assertThat(plan.missing()).isZero();
    }

    @Test
    void sparesWhoeverARefusedOrUnselectedRowMaySpeakOf() {
        ImportOptions complete = complete(CompleteSource.Missing.BLOCK);
        assertThat(plan(complete, HEADER, "x,A,A,a@example.org", row("b"), row("c"))
                        .missing())
                .isZero();
        Plan some = plan(complete, HEADER, row("a"), row("b"), row("c")).select(Selection.rows(2));
        assertThat(some.missing()).isZero();
    }

    @Test
    void leavesAMissingAccountAloneThatSomebodyChangedMeanwhile() {
        Plan plan = plan(complete(CompleteSource.Missing.BLOCK), HEADER, row("b"), row("c"));
        apply(plan(ImportOptions.addAndUpdate(), "username,account_state", "a,No"));
        assertThat(apply(plan).applied().of(RowResult.STALE)).isOne();
    }

    @Test
    void takesNobodyForMissingWhereARowCannotBeRead() {
        ImportOptions complete = complete(CompleteSource.Missing.DELETE);
        Plan plan = plan(complete, HEADER, row("a"), "b,B,B, jr,b@example.org");
        assertThat(plan.rows(0, 10))
                .extracting(row -> row.row() + " " + row.username() + " " + row.action())
                .containsExactly("2 a UNCHANGED", "3  REFUSED", "4 b REFUSED", "5 c REFUSED");
        assertThat(plan.rows(3, 1).get(0).findings()).singleElement().satisfies(finding -> assertThat(
                        FindingTexts.english().text(finding))
                .isEqualTo(
                        "It is unclear whether row 3 is about this account, because no key in that row is certain."));
        apply(plan);
        assertThat(states()).contains("b pending", "c pending");
    }

    @Test
    void takesNobodyForMissingWhereARowIsTooShortForItsKeysToBeInTheirPlaces() {
        ImportOptions complete = complete(CompleteSource.Missing.DELETE);
        Plan slipped = plan(complete, HEADER, row("a"), row("c"), "Ben,Berg,b@example.org");
        assertThat(slipped.rows(0, 10))
                .extracting(row -> row.row() + " " + row.username() + " " + row.action())
                .containsExactly("2 a UNCHANGED", "3 c UNCHANGED", "4 Ben REFUSED", "5 b REFUSED");
        assertThat(slipped.findingCounts())
                .containsOnlyKeys(FindingCode.SHORT_ROW, FindingCode.REQUIRED_MISSING, FindingCode.MISSING_UNCLEAR);
        Plan cutOff = plan(complete, HEADER, row("a"), "b,B,B");
        assertThat(cutOff.rows(0, 10))
                .extracting(row -> row.row() + " " + row.username() + " " + row.action())
                .containsExactly("2 a UNCHANGED", "3 b UPDATE", "4 c DELETE");
    }

    @Test
    void takesNobodyForMissingWhereOneOfTheKeysOfARowIsDamaged() {
        String header = "username,first_name,last_name,email,employee_id";
        ImportOptions both = complete(CompleteSource.Missing.DELETE).matchBy(MatchKey.EMPLOYEE_ID, MatchKey.USERNAME);
        Plan damaged = plan(both, header, row("a") + ",", row("c") + ",", "ben,Ben,Berg,ben@example.org,1.23457E+11");
        assertThat(damaged.rows(0, 10))
                .extracting(row -> row.row() + " " + row.username() + " " + row.action())
                .containsExactly("2 a UNCHANGED", "3 c UNCHANGED", "4 ben REFUSED", "5 b REFUSED");
        assertThat(damaged.findingCounts()).containsOnlyKeys(FindingCode.DAMAGED_VALUE, FindingCode.MISSING_UNCLEAR);
        Plan byName = plan(
                complete(CompleteSource.Missing.DELETE),
                header,
                row("a") + ",",
                row("c") + ",",
                "ben,Ben,Berg,ben@example.org,1.23457E+11");
        assertThat(byName.missing()).isOne();
    }

    @Test
    void takesNobodyForMissingWhereARecordAboveTheHeaderMayBeAPerson() {
        ImportOptions complete = complete(CompleteSource.Missing.DELETE);
        Plan plan = plan(complete, "b", HEADER, row("a"));
        assertThat(plan.findingCounts())
                .containsEntry(FindingCode.RECORDS_ABOVE_HEADER, 1L)
                .containsEntry(FindingCode.MISSING_UNCLEAR, 2L);
        assertThat(plan.rows(1, 1).get(0).findings()).singleElement().satisfies(finding -> assertThat(
                        FindingTexts.english().text(finding))
                .contains("row 1 "));
        assertThat(plan.isEmpty()).isTrue();
    }

    @Test
    void takesLeaversForMissingBelowATitleAndBesideBlankRows() {
        ImportOptions complete = complete(CompleteSource.Missing.BLOCK);
        Plan plan = plan(complete, "Staff of 2030", HEADER, ",,,", row("a"), ",,,", row("b"), ",,,", ",,,");
        assertThat(plan.rows(0, 10))
                .extracting(row -> row.row() + " " + row.username() + " " + row.action())
                .containsExactly("4 a UNCHANGED", "6 b UNCHANGED", "7 c BLOCK");
        assertThat(plan.findingCounts()).containsOnlyKeys(FindingCode.RECORDS_ABOVE_HEADER, FindingCode.BLANK_ROWS);
        assertThat(plan.rows(2, 10)).extracting(PlanRow::username).containsExactly("c");
        assertThat(apply(plan).applied().of(RowResult.BLOCKED)).isOne();
        assertThat(states()).contains("c blocked");
    }

    @Test
    void blocksNobodyOfATableWithPeopleAboveItsHeader() {
        ImportOptions complete = complete(CompleteSource.Missing.DELETE);
        Plan plan = plan(complete, row("b"), row("c"), HEADER, row("a"));
        assertThat(plan.refusal().map(Finding::code)).contains(FindingCode.PEOPLE_ABOVE_HEADER);
        assertThat(plan.missing()).isZero();
        assertThat(plan.totals().rows()).isEqualTo(3);
    }

    @Test
    void blocksNobodyOfATableWithASecondHeader() {
        ImportOptions complete = complete(CompleteSource.Missing.DELETE);
        Plan plan = plan(complete, HEADER, row("a"), "first_name,last_name,email,username", "B,B,b@example.org,b");
        assertThat(plan.refusal().map(Finding::code)).contains(FindingCode.SECOND_HEADER);
        assertThat(plan.missing()).isZero();
        assertThat(plan.totals().of(PlanAction.REFUSED)).isEqualTo(3);
    }

    @Test
    void takesNobodyForMissingWhereTheKeyOfARowCannotBeRead() {
        ImportOptions complete = complete(CompleteSource.Missing.DELETE).matchBy(MatchKey.EMAIL);
        Plan plan = plan(complete, "email,first_name,last_name", "a@example.org,A,A", "b@@example.org,A,A");
        assertThat(plan.findingCounts())
                .containsEntry(FindingCode.EMAIL_INVALID, 1L)
                .containsEntry(FindingCode.MISSING_UNCLEAR, 2L);
        assertThat(plan.isEmpty()).isTrue();
    }

    @Test
    void leavesWhoIsMissingAloneWhereTheirRowIsNotSelected() {
        Plan all = plan(complete(CompleteSource.Missing.BLOCK), HEADER, row("b"), row("d"));
        Plan butOne = all.select(Selection.allBut(4));
        assertThat(butOne.rows(0, 10))
                .extracting(row -> row.row() + " " + row.username() + " " + row.action())
                .containsExactly("2 b UNCHANGED", "3 d ADD", "4 a SKIP", "5 c BLOCK");
        assertThat(all.select(Selection.rows(3)).totals().writing()).isOne();
        Plan one = all.select(Selection.rows(4));
        assertThat(one.findings()).isEmpty();
        apply(one);
        assertThat(states()).containsExactly("a blocked", "b pending", "c pending", "hand active");
    }

    @Test
    void leavesTheReasonOfABlockThatStands() {
        User blocked = Directory.everybody(storage).get(0);
        system.users().block(blocked.id(), BlockReason.LEFT_COMPANY, "since May");
        Plan plan = plan(complete(CompleteSource.Missing.BLOCK), HEADER, row("b"), row("c"));
        assertThat(plan.missing()).isOne();
        assertThat(plan.isEmpty()).isTrue();
    }
}
