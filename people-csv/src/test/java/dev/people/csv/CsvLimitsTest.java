package dev.people.csv;

import static dev.people.finding.FindingCode.BROKEN_QUOTING;
import static dev.people.finding.FindingCode.RECORD_TOO_LARGE;
import static dev.people.finding.FindingCode.TOO_MANY_COLUMNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.finding.Finding;
import dev.people.finding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLimitsTest {
    private static final CsvLimits SMALL =
            CsvLimits.standard().withCell(5).withRecord(12).withColumns(3);

    @Test
    void hasTheStandardThatIsDocumented() {
        assertThat(CsvLimits.standard()).isEqualTo(new CsvLimits(65_536, 1_048_576, 512));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "\"12345\"", "\"12\"\"45\"", "\"1\r\n45\""})
    void acceptsACellOfTheLargestSize(String cell) {
        assertThat(Csv.cells(limited("a,b\n" + cell + ",x\n" + "x," + cell))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "\"123456\"", "\"12\"\"456\"", "\"1\r\n456\""})
    void refusesACellOfOneCharacterMore(String cell) {
        Finding tooLarge = Finding.of(RECORD_TOO_LARGE).with("limit", 5);
        assertThat(Csv.refusal(limited("a,b\n\n" + cell + ",x\n")))
                .isEqualTo(tooLarge.with("what", "cell 1 of it").at(Place.row(2, 3)));
        assertThat(Csv.refusal(limited("a,b\n\nx," + cell)))
                .isEqualTo(tooLarge.with("what", "cell 2 of it").at(Place.row(2, 3)));
    }

    @Test
    void acceptsARecordOfTheLargestSize() {
        assertThat(Csv.cells(limited("a,b,c\n1234,1234,12\n\"1\n4\",12345,\r\n")))
                .hasSize(3);
    }

    @Test
    void refusesARecordOfOneCharacterMore() {
        Finding tooLarge =
                Finding.of(RECORD_TOO_LARGE).with("what", "all of it").with("limit", 12);
        assertThat(Csv.refusal(limited("a,b,c\n1234,1234,123\n"))).isEqualTo(tooLarge.at(Place.row(2, 2)));
        assertThat(Csv.refusal(limited("a,b,c\n\"1\n\",\"\n\",\"3456\"\n"))).isEqualTo(tooLarge.at(Place.row(2, 2)));
        assertThat(Csv.refusal(limited("a,b,c\n" + " ".repeat(13) + "\n"))).isEqualTo(tooLarge.at(Place.row(2, 2)));
    }

    @Test
    void acceptsTheMostColumnsAndRefusesOneMore() {
        assertThat(Csv.cells(limited("a,b,c\n,,\n"))).containsExactly(List.of("a", "b", "c"), List.of("", "", ""));
        assertThat(Csv.refusal(limited("a,b,c\n\"1\n\",,,4\n")))
                .isEqualTo(Finding.of(TOO_MANY_COLUMNS).with("limit", 3).at(Place.row(2, 2)));
    }

    @Test
    void saysThatAQuoteIsNeverClosedRatherThanThatItsCellIsTooLarge() {
        Finding finding = Csv.refusal(limited("a,b\n1,\"2\n" + "3,4\n".repeat(10_000)));
        assertThat(finding.code()).isEqualTo(BROKEN_QUOTING);
        assertThat(finding.place()).isEqualTo(Place.row(2, 2));
    }

    @Test
    void saysThatAQuoteIsNotClosedProperlyThoughItsCellIsTooLarge() {
        Finding finding = Csv.refusal(limited("a,b\n1,\"2\n" + "3,4\n".repeat(10_000) + "5,\"6\"\n"));
        assertThat(finding.code()).isEqualTo(BROKEN_QUOTING);
        assertThat(finding.place()).isEqualTo(Place.row(2, 2));
    }

    @Test
    void saysThatAClosedCellIsTooLargeHoweverFarItsEnd() {
        Finding finding = Csv.refusal(limited("a,b\n1,\"2\n" + "3,4\n".repeat(10_000) + "\"  \n"));
        assertThat(finding.code()).isEqualTo(RECORD_TOO_LARGE);
        assertThat(finding.place()).isEqualTo(Place.row(2, 2));
    }

    @Test
    void isAtLeastOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.withColumns(0))
                .withMessage("The limit 'columns' must be at least 1 and is 0");
    }

    private static CsvRecords limited(String text) {
        return Csv.text(text, CsvOptions.detect().withDelimiter(',').withLimits(SMALL));
    }
}
