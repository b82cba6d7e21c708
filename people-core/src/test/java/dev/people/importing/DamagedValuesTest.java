package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.storage.Storage;
import dev.people.user.User;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheet programs leave of values is told, and is nobody's value. */
class DamagedValuesTest {
    private static final List<String> HEADER =
            List.of("username", "first_name", "last_name", "email", "employee_id", "phone", "city");

    private final Storage storage = InMemoryStorage.create();
    private final PeopleAs people = People.on(storage).build().as(Actor.system("test"));

    private Plan plan(List<List<String>> rows) {
        return people.imports().plan(TableRecords.of(rows), ImportOptions.addAndUpdate());
    }

    private static List<String> row(String name, String number, String phone, String city) {
        return List.of(name, "A", "B", name + "@example.org", number, phone, city);
    }

    private static List<FindingCode> codes(Plan plan) {
        return plan.findings().stream().map(Finding::code).toList();
    }

    private void apply(Plan plan) {
        people.plans().apply(plan, ApplyOptions.defaults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#N/A",
                "#REF!",
                "#VALUE!",
                "#NAME?",
                "#DIV/0!",
                "#NULL!",
                "#NUM!",
                "#SPILL!",
                "#####",
                "#NV",
                "#BEZUG!",
                "#WERT!",
                "#¡REF!",
                "#¿NOMBRE?",
                "#ССЫЛКА!",
                "#Н/Д",
                "#ÜBERLAUF!",
                " #N/A\u00a0",
                "#GETTING_DATA",
                "Err:502"
            })
    void anErrorOfASpreadsheetIsNoValueOfAnyField(String error) {
        Plan plan = plan(List.of(HEADER, row("a", "1", "2", error), row("b", error, "2", "Ulm")));
        assertThat(codes(plan)).containsOnly(FindingCode.DAMAGED_VALUE).hasSize(2);
        assertThat(plan.totals().of(PlanAction.REFUSED)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23457E+11", "1,23457E+11", "4.47912E+11", "3E+10", "1.23457e+11", "1.23457E11"})
    void aNumberThatIsCutShortIsNobodysNumber(String number) {
        Plan plan = plan(
                List.of(HEADER, row("a", number, "2", "Ulm"), row("b", number, "2", ""), row("c", "", number, "")));
        assertThat(codes(plan)).containsOnly(FindingCode.DAMAGED_VALUE);
        assertThat(plan.totals().of(PlanAction.REFUSED)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#1 Main Street", "# 5", "#hash", "E+11", "1E5", "12E", "No. #3!", "#a!", "Err: none", "1.2E"})
    void ordinaryTextsAreWhatTheyAre(String text) {
        Plan plan = plan(List.of(HEADER, row("a", "1", "2", text)));
        assertThat(codes(plan)).isEmpty();
        apply(plan);
        assertThat(Directory.accounts(storage).get(0)).contains("city=" + text);
    }

    @Test
    void aTextThatIsWrittenAsAFormulaIsThatText() {
        Plan plan = plan(List.of(HEADER, row("a", "=\"00123\"", "=\"020 7946\"", "=\"say \"\"hi\"\"\"")));
        assertThat(codes(plan)).isEmpty();
        apply(plan);
        User anna = Directory.everybody(storage).get(0);
        assertThat(anna.employeeId().orElseThrow().value()).isEqualTo("00123");
        assertThat(anna.profile().asMap().values()).contains("020 7946", "say \"hi\"");
        assertThat(plan(List.of(HEADER, row("a", "00123", "020 7946", "say \"hi\"")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aNumberThatLostItsZerosIsRemarked() {
        apply(plan(List.of(HEADER, row("a", "00123", "", ""))));
        Plan plan = plan(List.of(HEADER, row("a", "123", "", "")));
        PlanRow row = plan.rows(0, 1).get(0);
        assertThat(row.action()).isEqualTo(PlanAction.UPDATE);
        assertThat(row.findings()).extracting(Finding::code).containsExactly(FindingCode.SAME_BUT_FOR_ZEROS);
        assertThat(row.findings().get(0).parameters()).containsEntry("other", "00123");
    }

    @Test
    void aNumberOfSomebodyElseThatLostItsZerosIsRemarked() {
        apply(plan(List.of(HEADER, row("a", "00123", "", ""), row("b", "77", "", ""), row("c", "x1", "", ""))));
        Plan plan = plan(List.of(
                HEADER,
                row("d", "123", "", ""),
                row("e", "0077", "", ""),
                row("f", "78", "", ""),
                row("g", "0x1", "", "")));
        assertThat(codes(plan)).containsOnly(FindingCode.SAME_BUT_FOR_ZEROS).hasSize(2);
        assertThat(plan.findings())
                .extracting(finding -> finding.place().row() + " " + finding.parameters())
                .containsExactly("2 {value=123, other=that of a}", "3 {value=0077, other=that of b}");
        assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(4);
    }

    @Test
    void aNumberThatMatchesItsAccountIsNotComparedWithOthersTwice() {
        apply(plan(List.of(HEADER, row("a", "00123", "", ""))));
        assertThat(codes(plan(List.of(HEADER, row("a", "123", "", ""))))).hasSize(1);
        assertThat(codes(plan(List.of(HEADER, row("a", "00123", "", ""))))).isEmpty();
    }

    @Test
    void twoNumbersOfAFileThatAreTheSameButForZerosAreRemarked() {
        for (List<String> numbers : List.of(List.of("0012", "12"), List.of("12", "0012"), List.of("012", "0012"))) {
            Plan plan = plan(List.of(HEADER, row("a", numbers.get(0), "", ""), row("b", numbers.get(1), "", "")));
            assertThat(codes(plan)).as("%s", numbers).containsExactly(FindingCode.SAME_BUT_FOR_ZEROS);
            assertThat(plan.findings().get(0).place().row()).isEqualTo(3);
            assertThat(plan.findings().get(0).parameters()).containsEntry("other", "that of row 2");
        }
        assertThat(codes(plan(List.of(HEADER, row("a", "0012", "", ""), row("b", "0120", "", "")))))
                .isEmpty();
    }

    @Test
    void aNumberIsTheSameNumberInAnyWidth() {
        Plan plan = plan(List.of(HEADER, row("a", "0012", "", ""), row("b", "\uff10\uff10\uff11\uff12", "", "")));
        assertThat(codes(plan)).containsExactly(FindingCode.DUPLICATE_IN_FILE);
    }

    @Test
    void theOwnNumberInAnotherWidthIsRemarked() {
        apply(plan(List.of(HEADER, row("a", "A12", "", ""))));
        Plan wide = plan(List.of(HEADER, row("a", "\uff21\uff11\uff12", "", "")));
        assertThat(codes(wide)).containsExactly(FindingCode.SAME_BUT_FOR_WIDTH);
        assertThat(wide.totals().of(PlanAction.UPDATE)).isOne();
        assertThat(codes(plan(List.of(HEADER, row("a", "a12", "", ""))))).isEmpty();
        apply(wide);
        assertThat(codes(plan(List.of(HEADER, row("a", "A12", "", "")))))
                .containsExactly(FindingCode.SAME_BUT_FOR_WIDTH);
        assertThat(codes(plan(List.of(HEADER, row("a", "\uff41\uff11\uff12", "", "")))))
                .isEmpty();
    }

    @Test
    void anApostropheThatGuardedAFormulaIsRemarked() {
        Plan plan = plan(List.of(HEADER, row("a", "1", "'+49 30", "O'Hara's")));
        assertThat(codes(plan)).containsExactly(FindingCode.GUARD_LEFT);
        assertThat(plan.findings().get(0).place().column()).isEqualTo("phone");
        assertThat(plan.totals().of(PlanAction.ADD)).isOne();
    }
}
