package dev.people.csv;

import static dev.people.finding.FindingCode.BROKEN_QUOTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.people.finding.Finding;
import dev.people.finding.Place;
import dev.people.importing.RecordReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenQuotingTest {
    private static final String NEVER_CLOSED = "the quote is never closed";
    private static final String TEXT_AFTER = "text follows the closing quote";

    @Test
    void refusesAQuoteThatIsNeverClosedAtItsLine() {
        assertThat(Csv.refusal(Csv.text("a,b,c\n\n1,2,3\n4,\"5,6\n7,8,9\n"))).isEqualTo(broken(3, 4, 2, NEVER_CLOSED));
    }

    @Test
    void namesTheLineOfTheQuoteWhenItsRecordStartsAbove() {
        assertThat(Csv.refusal(Csv.text("a,b,c\n\"1\n1\",\"2\n2\",\"3\n\n"))).isEqualTo(broken(2, 4, 3, NEVER_CLOSED));
    }

    @Test
    void refusesTextAfterAClosingQuote() {
        assertThat(Csv.refusal(Csv.text("a,b\n1,\"abc\"x\n"))).isEqualTo(broken(2, 2, 2, TEXT_AFTER));
    }

    @Test
    void blamesTheOpeningQuoteWhenALaterOneClosesIt() {
        assertThat(Csv.refusal(Csv.text("a,b\n\"1,2\n3,\"4\"\n"))).isEqualTo(broken(2, 2, 1, TEXT_AFTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\" \"d\"", "\"abc\" x", "\"a\"\"b\"c", "\"\"x", "\"abc\"\u00A0", "\"a\"\0"})
    void refusesEverythingButBlanksAfterAClosingQuote(String cell) {
        assertThat(Csv.refusal(Csv.text("a,b\n" + cell + ",2\n"))).isEqualTo(broken(2, 2, 1, TEXT_AFTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\" ", "\"abc\"\t ", "\"abc\""})
    void forgivesBlanksAfterAClosingQuote(String cell) {
        assertThat(Csv.cells(Csv.text("a,b\n" + cell + ",2\n1," + cell)))
                .containsExactly(List.of("a", "b"), List.of("abc", "2"), List.of("1", "abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\" pipe", "x\"\"", " \"x\"", "O\"Neill\""})
    void takesAQuoteInsideAnUnquotedCellForData(String cell) {
        assertThat(Csv.cells(Csv.text("a,b\n1," + cell + "\n" + cell + ",2\n")))
                .containsExactly(List.of("a", "b"), List.of("1", cell), List.of(cell, "2"));
    }

    @Test
    void refusesALoneQuoteAtTheEnd() {
        assertThat(Csv.refusal(Csv.text("a,b\n1,\""))).isEqualTo(broken(2, 2, 2, NEVER_CLOSED));
    }

    @Test
    void refusesAgainWhoeverReadsOn() {
        try (CsvRecords source = Csv.text("a,b\n1,\"2\n");
                RecordReader reader = source.open()) {
            reader.next();
            Throwable refusal = catchThrowable(reader::next);
            assertThat(refusal).isNotNull();
            assertThatThrownBy(reader::next).isSameAs(refusal);
        }
    }

    private static Finding broken(long row, long line, int cell, String why) {
        return Finding.of(BROKEN_QUOTING).with("cell", cell).with("why", why).at(Place.row(row, line));
    }
}
