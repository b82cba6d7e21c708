package dev.people.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.contract.Feature;
import dev.people.contract.TableRecords;
import dev.people.contract.TableSheet;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.importing.ImportOptions;
import dev.people.importing.ImportRows;
import dev.people.importing.SourceHeader;
import dev.people.plan.SourceFacts;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorReportTest {
    private static final Finding NO_NAME = Finding.of(FindingCode.REQUIRED_MISSING, "first_name");
    private static final Finding NO_ADDRESS =
            Finding.of(FindingCode.EMAIL_INVALID, "email").with("value", "x|y\n\u0000");

    private static TableSheet report(TableRecords source, RowFindings... refused) {
        TableSheet sheet = new TableSheet();
        SourceHeader header = SourceHeader.of(source, ImportOptions.addAndUpdate());
        ErrorReport.write(source, header, Arrays.asList(refused).iterator(), sheet);
        return sheet;
    }

    private static RowFindings row(long row, Finding... findings) {
        return new RowFindings(row, List.of(findings));
    }

    @Test
    @Feature("F73")
    void saysWhyBeforeTheCellsOfEachRefusedRow() {
        TableRecords source = TableRecords.lines("Login,First name,Mail", "anna,Anna,a@x.org", " ben ,,b@x.org");
        assertThat(report(source, row(3, NO_NAME)).records())
                .containsExactly(
                        List.of(
                                "_line",
                                "_code",
                                "_column",
                                "_message",
                                "_suggestion",
                                "_keys",
                                "Login",
                                "First name",
                                "Mail"),
                        List.of(
                                "3",
                                "REQUIRED_MISSING",
                                "first_name",
                                "first_name is missing.",
                                "Fill it in.",
                                "",
                                " ben ",
                                "",
                                "b@x.org"));
    }

    @Test
    void keepsThePartsOfSeveralFindingsApart() {
        TableRecords source = TableRecords.lines("username,first_name,email", "anna,,x");
        assertThat(report(source, row(2, NO_NAME, NO_ADDRESS)).rows().get(0).subList(1, 5))
                .containsExactly(
                        "REQUIRED_MISSING | EMAIL_INVALID",
                        "first_name | email",
                        "first_name is missing. | \"x/y  \" is not an e-mail address.",
                        "Fill it in. | Correct it.");
    }

    @Test
    void leavesOutWhatStoodAboveTheHeaderAndKeepsRaggedRowsRagged() {
        TableRecords source = TableRecords.lines("version:v1.0", "username,email", "anna", "ben,b@x.org,more");
        assertThat(report(source, row(3, NO_NAME), row(4, NO_NAME)).records())
                .extracting(List::size)
                .containsExactly(8, 7, 9);
    }

    @Test
    void repeatsNoPasswordAndSaysSo() {
        TableRecords source =
                TableRecords.lines("username,Password,email", "anna,hunter2,a@x.org", "ben,,b@x.org", "eva");
        TableSheet report = report(source, row(2, NO_NAME), row(3, NO_NAME), row(4, NO_NAME));
        assertThat(report.records().toString()).doesNotContain("hunter2");
        assertThat(report.rows().get(0))
                .containsSequence("anna", "", "a@x.org")
                .contains("REQUIRED_MISSING | SECRET_LEFT_OUT", "first_name | Password");
        assertThat(report.rows().get(1)).contains("REQUIRED_MISSING");
        assertThat(report.rows().get(2)).hasSize(7);
    }

    @Test
    void repeatsNoPasswordOfAColumnThatWasLeftOutByName() {
        TableRecords source = TableRecords.lines("username,Password", "anna,hunter2");
        TableSheet sheet = new TableSheet();
        SourceHeader header =
                SourceHeader.of(source, ImportOptions.addAndUpdate().leaveOut("Password"));
        ErrorReport.write(source, header, List.of(row(2, NO_NAME)).iterator(), sheet);
        assertThat(sheet.records().toString()).doesNotContain("hunter2");
    }

    @Test
    void replacesTheColumnsOfAnEarlierReportWhereverTheyStand() {
        TableRecords source = TableRecords.lines(
                "username,_code,email, _line ,_message,_suggestion,_column,_other", "anna,OLD,x,17,old,old,old,kept");
        assertThat(report(source, row(2, NO_ADDRESS)).records())
                .containsExactly(
                        List.of(
                                "_line",
                                "_code",
                                "_column",
                                "_message",
                                "_suggestion",
                                "_keys",
                                "username",
                                "email",
                                "_other"),
                        List.of(
                                "2",
                                "EMAIL_INVALID",
                                "email",
                                "\"x/y  \" is not an e-mail address.",
                                "Correct it.",
                                "",
                                "anna",
                                "x",
                                "kept"));
    }

    @Test
    void isReadWithoutAWordAboutItsOwnColumns() {
        TableRecords source = TableRecords.lines("username,Code,Message", "anna,1,2");
        ImportOptions options = ImportOptions.addAndUpdate().leaveOut("Code").leaveOut("Message");
        SourceFacts facts =
                ImportRows.of(report(source, row(2, NO_NAME)).table(), options).facts();
        assertThat(facts.refusal()).isEmpty();
        assertThat(facts.findings()).isEmpty();
        assertThat(facts.table().headerRow()).isEqualTo(1);
    }

    @Test
    void warnsOfOtherColumnsThatBeginTheSameWay() {
        TableRecords source = TableRecords.lines("username,_Code,_remark", "anna,1,2");
        assertThat(ImportRows.of(source, ImportOptions.addAndUpdate()).facts().findings())
                .extracting(finding -> finding.place().column())
                .containsExactly("_Code", "_remark");
    }

    @Test
    void readsAColumnAsTheFirstFileDidAlsoWhenTheValuesLeftOverLookOtherwise() {
        TableRecords source = TableRecords.lines("username,email,State", "anna,a@x.org,NY", "ben,x,ON", "eva,y,");
        TableRecords report =
                report(source, row(3, NO_ADDRESS), row(4, NO_ADDRESS)).table();
        assertThat(report.records().get(1)).contains("EMAIL_INVALID | COLUMN_IGNORED", "email | State");
        SourceFacts facts = ImportRows.of(report, ImportOptions.addAndUpdate()).facts();
        assertThat(facts.findings()).extracting(Finding::code).containsExactly(FindingCode.COLUMN_IGNORED);
    }

    @Test
    void takesRowsInTheirOrderOnly() {
        TableRecords source = TableRecords.lines("username,email", "anna,x", "ben,y");
        assertThatIllegalArgumentException().isThrownBy(() -> report(source, row(3, NO_NAME), row(2, NO_NAME)));
        assertThatIllegalArgumentException().isThrownBy(() -> report(source, row(4, NO_NAME)));
    }

    @Test
    void repeatsNoPasswordThatSlippedIntoAnotherCell() {
        TableRecords source =
                TableRecords.lines("username,name,Password,email", "anna,Ek, Anna,hunter2,a@x.org", "ben,B");
        TableSheet report = report(source, row(2, NO_NAME), row(3, NO_NAME));
        assertThat(report.records().toString()).doesNotContain("hunter2");
        assertThat(report.rows().get(0)).containsSequence("anna", "Ek", "***", "***", "***");
        assertThat(report.rows().get(1))
                .as("a short row may hold its password anywhere")
                .endsWith("***", "***");
    }
}
