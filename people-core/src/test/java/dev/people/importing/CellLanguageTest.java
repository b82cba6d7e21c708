package dev.people.importing;

import static dev.people.importing.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.plan.ProposedRow;
import dev.people.profile.BuiltInField;
import org.junit.jupiter.api.Test;

/** What a cell says: a text, nothing, that a value is to go, or that it takes its default. */
class CellLanguageTest {
    private static final String HEADER = "username,city,department";
    private static final ImportOptions SALES = Tables.OPTIONS.byDefault(BuiltInField.DEPARTMENT, "Sales");

    private static ImportOptions cells(CellLanguage cells) {
        return SALES.cells(cells);
    }

    @Test
    void aBlankCellKeepsAndAMarkEmpties() {
        ProposedRow row = row(Tables.OPTIONS, HEADER, "a,  ,<clear>");
        assertThat(row.draft().cleared()).containsExactly(BuiltInField.DEPARTMENT);
        assertThat(row.draft().speaksOf(BuiltInField.CITY)).isFalse();
    }

    @Test
    void aBlankCellEmptiesWhereTold() {
        ProposedRow row = row(cells(CellLanguage.standard().blankClears(BuiltInField.CITY)), HEADER, "a,,");
        assertThat(row.draft().cleared()).containsExactly(BuiltInField.CITY);
    }

    @Test
    void aBlankCellNeverEmptiesWhatAnAccountCannotBeWithout() {
        assertThat(CellLanguage.standard().blankClearsAll().blankClears())
                .contains(BuiltInField.CITY, BuiltInField.EMPLOYEE_ID)
                .doesNotContain(
                        BuiltInField.ID,
                        BuiltInField.USERNAME,
                        BuiltInField.EMAIL,
                        BuiltInField.FIRST_NAME,
                        BuiltInField.ACCOUNT_STATE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellLanguage.standard().blankClears(BuiltInField.EMAIL));
    }

    @Test
    void marksAreChosenByTheHost() {
        CellLanguage own =
                CellLanguage.standard().clearedBy("-").defaultedBy("STANDARD").alsoBlank("NULL", "n/a");
        ProposedRow row = row(cells(own), HEADER, "a, - ,standard");
        assertThat(row.draft().cleared()).containsExactly(BuiltInField.CITY);
        assertThat(row.draft().text(BuiltInField.DEPARTMENT)).contains("Sales");
        ProposedRow other = row(cells(own), HEADER, "a,null,<clear>");
        assertThat(other.draft().speaksOf(BuiltInField.CITY)).isFalse();
        assertThat(other.draft().text(BuiltInField.DEPARTMENT)).contains("<clear>");
        assertThatIllegalArgumentException().isThrownBy(() -> own.clearedBy("null"));
    }

    @Test
    void aDefaultFillsWhatANewAccountLacksAndNothingElse() {
        ProposedRow blank = row(SALES, HEADER, "a,Oslo,");
        assertThat(blank.draft().speaksOf(BuiltInField.DEPARTMENT)).isFalse();
        assertThat(blank.ifNew().text(BuiltInField.DEPARTMENT)).contains("Sales");
        assertThat(blank.origins().isDefault(BuiltInField.DEPARTMENT)).isFalse();
        assertThat(blank.origins().isDefaultIfNew(BuiltInField.DEPARTMENT)).isTrue();
        assertThat(blank.origins().isDefaultIfNew(BuiltInField.CITY)).isFalse();
        assertThat(row(SALES, "username,city", "a,Oslo").ifNew().text(BuiltInField.DEPARTMENT))
                .contains("Sales");
    }

    @Test
    void aCellThatSaysSomethingBeatsTheDefault() {
        assertThat(row(SALES, HEADER, "a,,IT").ifNew().text(BuiltInField.DEPARTMENT))
                .contains("IT");
        assertThat(row(SALES, HEADER, "a,,<clear>").ifNew().text(BuiltInField.DEPARTMENT))
                .isEmpty();
    }

    @Test
    void aCellMayAskForTheDefaultOfAnAccountThatExists() {
        ProposedRow row = row(SALES, HEADER, "a,,<Default>");
        assertThat(row.draft().text(BuiltInField.DEPARTMENT)).contains("Sales");
        assertThat(row.origins().isDefault(BuiltInField.DEPARTMENT)).isTrue();
    }

    @Test
    void aDefaultThatIsNotThereIsRefused() {
        assertThat(row(Tables.OPTIONS, HEADER, "a,<default>,").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NO_DEFAULT);
    }

    @Test
    void aBlankThatEmptiesStillTakesTheDefaultOfANewAccount() {
        ProposedRow row = row(cells(CellLanguage.standard().blankClears(BuiltInField.DEPARTMENT)), HEADER, "a,,");
        assertThat(row.draft().cleared()).containsExactly(BuiltInField.DEPARTMENT);
        assertThat(row.ifNew().text(BuiltInField.DEPARTMENT)).contains("Sales");
    }

    @Test
    void howCellsAreReadIsShownWithThePlan() {
        assertThat(Tables.facts(SALES, HEADER).table().reading())
                .containsEntry("blank", "keeps")
                .containsEntry("clear", "<clear>")
                .containsEntry("default", "<default>")
                .containsEntry("defaults", "department");
        assertThat(cells(CellLanguage.standard().blankClears(BuiltInField.CITY, BuiltInField.PHONE))
                        .table()
                        .description())
                .containsEntry("blank", "clears phone, city");
    }
}
