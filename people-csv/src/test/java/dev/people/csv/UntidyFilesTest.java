package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.plan.SourceFacts;
import dev.people.plan.ValueOrigin;
import dev.people.user.Username;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files as spreadsheets and people leave them: second headers, blank cells, end marks, decorated headers. */
class UntidyFilesTest {
    private static final String HEADER = "username,first_name,last_name,email\n";
    private static final String ANNA = "anna,Anna,Berg,anna@example.org\n";
    private static final String BO = "bo,Bo,Dahl,bo@example.org\n";

    private final PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));

    private Plan plan(String fixture) {
        return people.imports().plan(Csv.fixture("reported/" + fixture + ".csv"), ImportOptions.addAndUpdate());
    }

    private Plan planText(String text) {
        return people.imports().plan(Csv.text(text), ImportOptions.addAndUpdate());
    }

    private static List<String> usernames(Plan plan) {
        return plan.rows(0, 100).stream().map(PlanRow::username).toList();
    }

    private static List<FindingCode> codes(Plan plan) {
        return plan.findings().stream().map(Finding::code).toList();
    }

    private static String fields(Plan plan) {
        return plan.source().table().columns().stream()
                .map(SourceFacts.Column::field)
                .map(field -> field.map(some -> some.key()).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void takesRowsOfBlankCellsForNoRowsWithOneNote() {
        Plan plan = plan("comma-rows");
        assertThat(plan.totals().rows()).isEqualTo(2);
        assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(2);
        assertThat(plan.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.BLANK_ROWS);
            assertThat(finding.parameters()).containsEntry("count", "30").containsEntry("first", "4");
        });
    }

    @Test
    void appliesAllOrNothingAboveAndBetweenBlankRows() {
        Plan plan = planText(HEADER + ",,,\n" + ANNA + "\u00A0,\"\",\u200B,\n" + BO + ",,,\n");
        assertThat(usernames(plan)).containsExactly("anna", "bo");
        assertThat(plan.rows(1, 1)).extracting(PlanRow::row).containsExactly(5L);
        people.plans().apply(plan, ApplyOptions.defaults().mode(ApplyMode.ALL_OR_NOTHING));
        assertThat(people.users().find(Username.of("bo"))).isPresent();
    }

    @Test
    void leavesBlankRowsOutOfAnErrorReport() {
        CsvRecords records = Csv.text(HEADER + ",,,\n" + ANNA + ",,,\nbo,,Dahl,bo@example.org\n,,,\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Plan plan = people.imports().plan(records, ImportOptions.addAndUpdate());
        try (CsvTables table = CsvTables.to(out, CsvStyle.like(records.form()))) {
            assertThat(people.imports().errors(plan, records, ImportOptions.addAndUpdate(), table))
                    .isEqualTo(1);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("5,REQUIRED_MISSING")
                .doesNotContain(",,,,,,");
    }

    @Test
    void tellsOnceOfAHeaderInTwoRows() {
        Plan plan = plan("successfactors");
        assertThat(usernames(plan)).containsExactly("cgrant", "mhoff", "tlang");
        assertThat(codes(plan)).containsOnlyOnce(FindingCode.HEADER_REPEATED);
        assertThat(plan.refusal()).isEmpty();
        assertThat(plan.totals().of(PlanAction.REFUSED)).isZero();
        assertThat(plan.source().findings())
                .anySatisfy(finding -> assertThat(finding.parameters()).containsEntry("suggestion", "employee_id"));
        assertThat(plan.findings()).extracting(Finding::code).doesNotContain(FindingCode.SHORT_ROW);
        assertThat(plan.rows(0, 1).get(0).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NOT_ACTIVE_YET);
    }

    @Test
    void refusesTwoListsOneBelowTheOther() {
        Plan plan = plan("two-blocks");
        assertThat(plan.refusal()).hasValueSatisfying(why -> {
            assertThat(why.code()).isEqualTo(FindingCode.SECOND_HEADER);
            assertThat(why.place().line()).isEqualTo(5);
            assertThat(why.parameters()).containsEntry("name", "Department").containsEntry("expected", "Remarks");
        });
        assertThat(plan.totals().writing()).isZero();
    }

    @Test
    void readsEverybodyBelowANarrowerHeaderThatALayoutKnows() {
        Plan plan = plan("second-block-is-layout");
        assertThat(usernames(plan)).containsExactly("anna", "cy", "bo");
        assertThat(codes(plan)).contains(FindingCode.HEADER_REPEATED);
    }

    @Test
    void readsWhatActiveDirectoryExports() {
        Plan plan = plan("ad-export");
        assertThat(usernames(plan)).containsExactly("mbaker", "jdoe");
        assertThat(fields(plan))
                .isEqualTo("username first_name last_name email account_state manager employee_id position");
        assertThat(codes(plan)).contains(FindingCode.RECORDS_ABOVE_HEADER);
        assertThat(plan.refusal()).isEmpty();
    }

    @Test
    void readsHeadersWithLineBreaksAndPunctuation() {
        assertThat(fields(plan("header-breaks"))).isEqualTo("username first_name last_name email");
        Plan plan = plan("header-punctuation");
        assertThat(fields(plan))
                .isEqualTo("username first_name last_name email phone mobile employee_id city department position");
        assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(1);
    }

    @Test
    void readsOneRowBesideAThousandBlankColumns() {
        Plan plan = plan("many-empty-columns");
        assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(1);
        assertThat(plan.totals().rows()).isEqualTo(1);
        String wide = ",".repeat(1000);
        assertThat(planText("username,first_name,last_name,email" + wide + "\n" + ANNA)
                        .totals()
                        .of(PlanAction.ADD))
                .isEqualTo(1);
        assertThat(Csv.refusal(Csv.text(HEADER.strip() + wide + "x\n" + ANNA)).code())
                .isEqualTo(FindingCode.TOO_MANY_COLUMNS);
        assertThat(Csv.refusal(Csv.text(HEADER.strip() + wide + "\"x\"\n" + ANNA))
                        .code())
                .isEqualTo(FindingCode.TOO_MANY_COLUMNS);
    }

    @Test
    void passesOverAnEndMarkWithOneNote() {
        Plan plan = plan("ctrl-z");
        assertThat(plan.totals().rows()).isEqualTo(1);
        assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(1);
        assertThat(codes(plan)).containsExactly(FindingCode.END_MARK);
        for (String end : List.of("\u001A", "\u001A\u001A\u001A")) {
            Plan glued = planText(HEADER + ANNA + "bo,Bo,Dahl,\"bo@example.org\"" + end);
            assertThat(glued.totals().of(PlanAction.ADD)).isEqualTo(2);
            assertThat(codes(glued)).containsExactly(FindingCode.END_MARK);
        }
    }

    @Test
    void keepsAMarkThatDoesNotEndTheFile() {
        Plan plan = planText(HEADER + "anna,An\u001Ana,Berg,anna@example.org\n");
        assertThat(codes(plan)).containsExactly(FindingCode.CONTROL_CHARACTER);
    }

    @Test
    void refusesAFileWithPeopleAboveItsHeader() {
        Plan plan = planText(ANNA + HEADER + BO);
        assertThat(plan.refusal()).hasValueSatisfying(why -> {
            assertThat(why.code()).isEqualTo(FindingCode.PEOPLE_ABOVE_HEADER);
            assertThat(why.parameters()).containsEntry("rows", "1").containsEntry("header", "2");
        });
        assertThat(plan.totals().rows()).isEqualTo(2);
    }

    @Test
    void takesNeitherOfTwoHeadersWithPeopleBetweenThem() {
        assertThat(planText("username,first_name,last_name,email,city\nanna,Anna,Berg,anna@example.org,Kiel\n"
                                + "cy,Cy,Eng,cy@example.org,Bonn\n" + HEADER + BO)
                        .totals()
                        .rows())
                .isEqualTo(3);
        assertThat(planText(HEADER + ANNA + "username,first_name,last_name,email,city\n" + BO.strip() + ",Bonn\n")
                        .refusal()
                        .map(Finding::code))
                .contains(FindingCode.SECOND_HEADER);
    }

    @Test
    void reportsThePeopleAboveAHeaderBelowIt() {
        CsvRecords records = Csv.text(ANNA + HEADER + BO);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Plan plan = people.imports().plan(records, ImportOptions.addAndUpdate());
        try (CsvTables table = CsvTables.to(out, CsvStyle.like(records.form()))) {
            assertThat(people.imports().errors(plan, records, ImportOptions.addAndUpdate(), table))
                    .isEqualTo(2);
        }
        assertThat(usernames(planText(out.toString(StandardCharsets.UTF_8)))).containsExactly("anna", "bo");
    }

    @Test
    void keepsAColumnOfStatesWhatItIsBesideARepeatedHeader() {
        String header = "username,first_name,last_name,email,State\n";
        Plan plan = planText(header + ANNA.strip() + ",active\n" + header + BO.strip() + ",blocked\n");
        assertThat(fields(plan)).endsWith("account_state");
        assertThat(usernames(plan)).containsExactly("anna", "bo");
        assertThat(codes(plan)).containsExactly(FindingCode.NOT_ACTIVE_YET, FindingCode.HEADER_REPEATED);
    }

    @Test
    void refusesASecondHeaderFarBelow() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 5000; i++) {
            text.append("u").append(i).append(",U,V,u").append(i).append("@example.org\n");
        }
        text.append("email,username,first_name,last_name\nbo@example.org,bo,Bo,Dahl\n");
        assertThat(planText(text.toString()).refusal().orElseThrow().place().row())
                .isEqualTo(5002);
    }

    @Test
    void saysThatUsernamesAreMadeOfAddresses() {
        Plan plan = planText("first_name,last_name,email\nAnna,Berg,anna@example.org\nBo,Dahl,bo@example.org\n");
        assertThat(codes(plan)).containsExactly(FindingCode.USERNAMES_FROM_EMAIL);
        assertThat(plan.rows(0, 2))
                .allSatisfy(row -> assertThat(row.origins()).containsEntry("username", ValueOrigin.MADE));
    }

    @Test
    void asksForADecisionWhereAnUnreadColumnLooksLikeLoginNames() {
        List<String> headers = List.of(
                "Domain login",
                "UPN",
                "Windows-Login",
                "my user id",
                "\"Login\nname (AD)\"",
                "NetID",
                "Windows-Benutzer",
                "Учетная запись",
                "ユーザーID",
                "아이디");
        for (String header : headers) {
            String text = header + ",first_name,last_name,email\nab,Anna,Berg,anna@example.org\n";
            assertThat(planText(text).refusal().map(Finding::code))
                    .as(header)
                    .contains(FindingCode.LOGIN_COLUMN_UNREAD);
            String bare = header.replace("\"", "");
            Plan left = people.imports()
                    .plan(Csv.text(text), ImportOptions.addAndUpdate().leaveOut(bare));
            assertThat(usernames(left)).as(header).containsExactly("anna@example.org");
        }
        assertThat(planText("Last login date,Account manager,first_name,last_name,email\n1,2,A,B,a@example.org\n")
                        .refusal())
                .isEmpty();
    }
}
