package dev.people.importing;

import static dev.people.importing.Tables.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an unknown header may have meant. */
class SuggestionsTest {
    private static Finding finding(String header) {
        return facts("username," + header).findings().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Frist name,first_name",
        "lastnmae,last_name",
        "Telephone no.,phone",
        "Departmnt,department",
        "homePhone,phone",
        "first,first_name",
        "Work e-mail,email",
        "Abteilunk,department",
        "Emial,email",
        "Ctiy,city",
        "Phnoe,phone",
        "Adress,address",
        "Employee number (HR),employee_id"
    })
    void isTheNearestName(String header, String key) {
        assertThat(finding(header).code()).isEqualTo(FindingCode.UNKNOWN_COLUMN);
        assertThat(finding(header).parameters()).containsEntry("suggestion", key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shoe size", "zip", "foo", "photoPath", "a", "Usernme", "…"})
    void isNoneWhereNothingIsNearOrTheFieldIsReadAlready(String header) {
        assertThat(finding(header).code()).isEqualTo(FindingCode.UNKNOWN_COLUMN);
        assertThat(finding(header).parameters()).isEmpty();
    }

    /** Each of them is a letter or two away from what some language calls a field. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Start",
                "End",
                "Post",
                "Posts",
                "Villa",
                "Note",
                "Stage",
                "Stats",
                "Call",
                "Home",
                "Tile",
                "Main",
                "Vacation",
                "Depot",
                "Nickname",
                "Stand",
                "Cite",
                "Down",
                "Tape",
                "Fraction",
                "Mall",
                "Bell",
                "Staat"
            })
    void isNoneForAnotherWordThatIsWrittenAlmostSo(String header) {
        assertThat(finding(header).code()).isEqualTo(FindingCode.UNKNOWN_COLUMN);
        assertThat(finding(header).parameters()).isEmpty();
    }

    @Test
    void isInTheText() {
        assertThat(FindingTexts.english().message(finding("Departmnt")))
                .isEqualTo("No field is known as \"Departmnt\". Did you mean \"department\"?"
                        + " Map the column to it, or leave it out.");
        assertThat(FindingTexts.english().suggestion(finding("zip")))
                .isEqualTo("Map the column to a field, or leave it out.");
    }

    @Test
    void countsASwapOfNeighborsAsOneSlip() {
        assertThat(EditDistance.between("frist", "first", 9)).isEqualTo(1);
        assertThat(EditDistance.between("", "abc", 9)).isEqualTo(3);
        assertThat(EditDistance.between("kitten", "sitting", 9)).isEqualTo(3);
        assertThat(EditDistance.between("kitten", "sitting", 2)).isEqualTo(2);
    }
}
