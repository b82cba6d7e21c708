package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class RecordMarksTest {
    private final RecordMarks marks = new RecordMarks();

    @Test
    void keepsTheOrderWhileItGrowsAndShrinks() {
        int added = 0;
        int taken = 0;
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 50; i++) {
                marks.addRecord(++added, added % 7);
            }
            for (int i = 0; i < 30; i++) {
                marks.next(++taken % 7);
                assertThat(marks.line()).isEqualTo(taken);
            }
        }
        while (taken < added) {
            marks.next(++taken % 7);
            assertThat(marks.line()).isEqualTo(taken);
        }
    }

    @Test
    void tellsBlankLinesFromRecords() {
        marks.addBlank();
        marks.addRecord(2, 1);
        marks.next(1);
        assertThat(marks.isBlank()).isTrue();
        marks.next(1);
        assertThat(marks.isBlank()).isFalse();
    }

    @Test
    void stopsWhenParserAndScannerDisagree() {
        marks.addRecord(7, 3);
        assertThatIllegalStateException()
                .isThrownBy(() -> marks.next(2))
                .withMessage("Bug: line 7 has 2 cells for the parser and 3 for the scanner");
        assertThatIllegalStateException().isThrownBy(() -> marks.next(2)).withMessageContaining("has not seen");
    }
}
