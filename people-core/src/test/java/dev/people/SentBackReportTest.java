package dev.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.actor.Actor;
import dev.people.contract.TableRecords;
import dev.people.contract.TableSheet;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.CompleteSource;
import dev.people.plan.MatchKey;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports of errors that come back: never over somebody else. */
class SentBackReportTest {
    private static final String HEADER = "username,first_name,last_name,email,manager";
    private static final ImportOptions OPTIONS = ImportOptions.addAndUpdate();
    private static final String FIRST = "ann,Ann,Lee,ann@example.org,";
    private static final String SECOND = "ann,Anders,Lund,anders@example.org,";

    private final PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));

    private static TableRecords table(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return TableRecords.lines(lines.toArray(String[]::new));
    }

    private ApplyResult apply(Plan plan) {
        return people.plans().apply(plan, ApplyOptions.defaults());
    }

    /** Imports rows, and answers what was refused. */
    private TableSheet refused(ImportOptions options, String... rows) {
        TableSheet report = new TableSheet();
        people.imports()
                .errors(apply(people.imports().plan(table(rows), options)).run(), report);
        return report;
    }

    private static TableRecords with(TableSheet report, String header, String cell) {
        List<String> names = report.records().get(0);
        List<List<String>> records = new ArrayList<>();
        report.records().forEach(row -> records.add(new ArrayList<>(row)));
        records.get(1).set(names.indexOf(header), cell);
        return TableRecords.of(records);
    }

    private PlanRow again(TableRecords report, ImportOptions options) {
        return people.imports().plan(report, options).rows(0, 1).get(0);
    }

    private static List<FindingCode> codes(PlanRow row) {
        return row.findings().stream().map(Finding::code).toList();
    }

    @Test
    void aSecondRowWithOneUsernameIsNotWrittenOverTheFirstPerson() {
        TableSheet report = refused(OPTIONS, FIRST, SECOND);
        assertThat(report.rows()).hasSize(1);
        for (int times = 0; times < 3; times++) {
            Plan plan = people.imports().plan(report.table(), OPTIONS);
            assertThat(plan.isEmpty()).isTrue();
            assertThat(plan.findingCounts()).containsOnlyKeys(FindingCode.SENT_BACK_UNCHANGED);
            TableSheet next = new TableSheet();
            people.imports().errors(plan, report.table(), OPTIONS, next);
            report = next;
        }
    }

    @Test
    void correctedItIsSomebodyOfTheirOwn() {
        TableSheet report = refused(OPTIONS, FIRST, SECOND);
        PlanRow row = again(with(report, "username", "anders"), OPTIONS);
        assertThat(row.action()).isEqualTo(PlanAction.ADD);
        assertThat(row.findings()).isEmpty();
    }

    @Test
    void whoEmptiesTheMarksMeansTheAccount() {
        TableSheet report = refused(OPTIONS, FIRST, SECOND);
        assertThat(again(with(report, "_keys", ""), OPTIONS).action()).isEqualTo(PlanAction.UPDATE);
    }

    @Test
    void anotherCellThatIsCorrectedDoesNotMakeItAnotherPerson() {
        TableSheet report = refused(OPTIONS, FIRST, SECOND);
        assertThat(codes(again(with(report, "first_name", "Andy"), OPTIONS)))
                .containsExactly(FindingCode.SENT_BACK_UNCHANGED);
        assertThat(codes(again(with(report, "username", " ANN "), OPTIONS)))
                .containsExactly(FindingCode.SENT_BACK_UNCHANGED);
        assertThat(codes(again(with(report, "username", "ann\u00A0\u200B"), OPTIONS)))
                .containsExactly(FindingCode.SENT_BACK_UNCHANGED);
    }

    @Test
    void aKeyThatFindsNobodyStandsAgainstNothing() {
        ImportOptions byEmail = OPTIONS.matchBy(MatchKey.EMAIL, MatchKey.USERNAME);
        TableSheet report = refused(byEmail, FIRST, "anders,Anders,Lund,ann@example.org,");
        assertThat(codes(again(report.table(), byEmail))).containsExactly(FindingCode.SENT_BACK_UNCHANGED);
        assertThat(again(with(report, "email", "anders@example.org"), byEmail).action())
                .isEqualTo(PlanAction.ADD);
    }

    @Test
    void whoWasRenamedByAnotherRowIsNotAddedOnceMore() {
        apply(people.imports().plan(table(FIRST), OPTIONS));
        TableRecords file = TableRecords.lines(
                "username,first_name,last_name,email,new_username",
                "ann,Ann,Lee,lee@example.org,anna",
                "ann,Ann,Lee,ann@example.org,");
        TableSheet report = new TableSheet();
        people.imports().errors(apply(people.imports().plan(file, OPTIONS)).run(), report);
        assertThat(codes(again(report.table(), OPTIONS))).containsExactly(FindingCode.SENT_BACK_UNCHANGED);
        assertThat(again(with(report, "_keys", ""), OPTIONS).action()).isEqualTo(PlanAction.ADD);
    }

    @Test
    void whoseAddressWasTakenIsAddedOnceTheAddressIsCorrected() {
        TableSheet report = refused(OPTIONS, FIRST, "ben,Ben,Ray,ann@example.org,");
        assertThat(codes(again(report.table(), OPTIONS))).containsExactly(FindingCode.SENT_BACK_UNCHANGED);
        PlanRow row = again(with(report, "email", "ben@example.org"), OPTIONS);
        assertThat(row.action()).isEqualTo(PlanAction.ADD);
        assertThat(row.findings()).isEmpty();
    }

    @Test
    void starsThatHideAValueAreNobodysValue() {
        TableRecords file = TableRecords.lines(
                "username,first_name,last_name,email,password,department,city", "ann,Ann,Lee,ann@example.org,x1,Ulm");
        TableSheet report = new TableSheet();
        people.imports().errors(people.imports().plan(file, OPTIONS), file, OPTIONS, report);
        List<String> filledUp = new ArrayList<>(report.records().get(1));
        filledUp.add(report.records().get(0).indexOf("password"), "");
        PlanRow row = again(TableRecords.of(List.of(report.records().get(0), filledUp)), OPTIONS);
        assertThat(codes(row)).containsOnly(FindingCode.HIDDEN_VALUE);
        assertThat(row.action()).isEqualTo(PlanAction.REFUSED);
    }

    @Test
    void rowsWhoseFindingsSpeakOfColumnsAreNoHeader() {
        TableRecords file = TableRecords.lines(
                "username,first_name,last_name,email,employee_id,account_state",
                "ann,Ann,Lee,ann@example.org,1,",
                "ben,Ben,Ray,not one,2,active");
        TableSheet report = new TableSheet();
        people.imports().errors(people.imports().plan(file, OPTIONS), file, OPTIONS, report);
        Plan again = people.imports().plan(report.table(), OPTIONS);
        assertThat(again.refusal()).isEmpty();
        assertThat(again.totals().of(PlanAction.REFUSED)).isEqualTo(1);
    }

    @Test
    void ofTwoRowsThatWereBothRefusedOneMayBeRemoved() {
        TableSheet report = refused(OPTIONS, "ann,,Lee,ann@example.org,", SECOND);
        assertThat(report.rows()).hasSize(2);
        TableRecords onlySecond = TableRecords.of(
                List.of(report.records().get(0), report.records().get(2)));
        assertThat(again(onlySecond, OPTIONS).action()).isEqualTo(PlanAction.ADD);
    }

    @Test
    void whoTookTheNameMeanwhileIsNotOverwritten() {
        Plan plan = people.imports().plan(table(SECOND), OPTIONS);
        apply(people.imports().plan(table(FIRST), OPTIONS));
        TableSheet report = new TableSheet();
        people.imports().errors(apply(plan).run(), report);
        assertThat(report.rows()).hasSize(1);
        assertThat(codes(again(report.table(), OPTIONS))).containsExactly(FindingCode.SENT_BACK_UNCHANGED);
        User ann = people.users().find(Username.of("ann")).orElseThrow();
        assertThat(ann.email()).hasToString("ann@example.org");
    }

    @Test
    void aRowWhoseOnlyFaultIsItsManagerIsInTheReportAndActsOnceTheManagerIsCorrected() {
        Plan plan = people.imports().plan(table(FIRST, "bob,Bob,Ray,bob@example.org,nobody"), OPTIONS);
        TableSheet report = new TableSheet();
        assertThat(people.imports().errors(plan, table(FIRST, "bob,Bob,Ray,bob@example.org,nobody"), OPTIONS, report))
                .isEqualTo(1);
        assertThat(report.rows().get(0)).contains("MANAGER_UNKNOWN", "bob");
        apply(plan);
        assertThat(people.imports().plan(report.table(), OPTIONS).isEmpty()).isTrue();
        PlanRow row = again(with(report, "manager", "ann"), OPTIONS);
        assertThat(row.action()).isEqualTo(PlanAction.UPDATE);
        assertThat(row.findings()).isEmpty();
    }

    @Test
    void nobodyIsMissingFromAReport() {
        TableSheet report = refused(OPTIONS, FIRST, SECOND);
        Plan plan = people.imports()
                .plan(
                        report.table(),
                        OPTIONS.complete(
                                new CompleteSource(CompleteSource.Scope.everybody(), CompleteSource.Missing.DELETE)));
        assertThat(plan.refusal().map(Finding::code)).contains(FindingCode.REPORT_INCOMPLETE);
    }
}
