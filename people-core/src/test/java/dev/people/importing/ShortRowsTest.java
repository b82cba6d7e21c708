package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.finding.Severity;
import dev.people.plan.ProposedRow;
import dev.people.profile.BuiltInField;
import org.junit.jupiter.api.Test;

/** Rows with fewer cells than the header. */
class ShortRowsTest {
    private static final String HEADER = "username,first_name,last_name,email,city,phone";
    private static final String SHORT = "ada,Ada,Berg,ada@example.org";

    @Test
    void keepWhatTheyDoNotName() {
        ProposedRow row = Tables.row(Tables.OPTIONS, HEADER, SHORT);
        assertThat(row.draft().username()).isPresent();
        assertThat(row.draft().speaksOf(BuiltInField.CITY)).isFalse();
        assertThat(row.draft().cleared()).isEmpty();
        Finding finding = row.findings().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.SHORT_ROW);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(FindingTexts.english().text(finding))
                .isEqualTo("The row has 4 cells, the header 6. What it does not name is left as it is: city, phone.");
    }

    @Test
    void keepItAlsoWhereBlankCellsEmptyAValue() {
        ImportOptions options = Tables.OPTIONS.cells(CellLanguage.standard().blankClearsAll());
        assertThat(Tables.row(options, HEADER, SHORT).draft().cleared()).isEmpty();
        assertThat(Tables.row(options, HEADER, SHORT + ",,").draft().cleared())
                .containsExactlyInAnyOrder(BuiltInField.CITY, BuiltInField.PHONE);
    }

    @Test
    void takeDefaultsWhereAccountsAreNew() {
        ImportOptions options = Tables.OPTIONS.byDefault(BuiltInField.CITY, "Oslo");
        ProposedRow row = Tables.row(options, HEADER, SHORT);
        assertThat(row.draft().speaksOf(BuiltInField.CITY)).isFalse();
        assertThat(row.ifNew().speaksOf(BuiltInField.CITY)).isTrue();
    }

    @Test
    void countNoColumnsWithoutAHeader() {
        assertThat(Tables.row(Tables.OPTIONS, HEADER + ",,", SHORT).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.parameters()).containsEntry("columns", "6"));
        assertThat(Tables.row(Tables.OPTIONS, "username,email,,", "ada,ada@example.org")
                        .findings())
                .isEmpty();
    }

    @Test
    void areNotReadWhereAPasswordMayHaveSlipped() {
        ProposedRow row = Tables.row(Tables.OPTIONS, "username,password,first_name,email", "ada,secret,Ada");
        assertThat(row.draft().username()).isEmpty();
        assertThat(row.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.CELLS_UNCLEAR);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.toString()).doesNotContain("secret");
        });
    }

    @Test
    void areNotReadWhereTheKeyIsMissing() {
        ProposedRow row = Tables.row(ImportOptions.updateOnly(), "first_name,city,username", "Ada,ada");
        assertThat(row.draft().speaksOf(BuiltInField.FIRST_NAME)).isFalse();
        assertThat(FindingTexts.english().text(row.findings().get(0)))
                .isEqualTo(
                        "The row has 2 cells, the header 3. None of them is read, because the key is not among them.");
        assertThat(Tables.row(ImportOptions.updateOnly(), "email,city,username", "ada@example.org,Oslo")
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CELLS_UNCLEAR);
    }

    @Test
    void areOtherThanRowsWithTooManyCells() {
        ProposedRow row = Tables.row(Tables.OPTIONS, HEADER, SHORT + ",Oslo,1,2");
        assertThat(row.draft().username()).isEmpty();
        assertThat(row.findings()).singleElement().satisfies(finding -> assertThat(finding.isError())
                .isTrue());
    }
}
