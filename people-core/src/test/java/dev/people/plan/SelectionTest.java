package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SelectionTest {
    private static final int MANY = 100_000;

    @Test
    void takesTheRowsOfItsRangesOrAllOthers() {
        List<Selection.Range> ranges =
                List.of(new Selection.Range(8, 9), new Selection.Range(2, 4), new Selection.Range(3, 5));
        Selection only = Selection.of(ranges);
        assertThat(LongStream.rangeClosed(1, 10).filter(only::contains)).containsExactly(2L, 3L, 4L, 5L, 8L, 9L);
        assertThat(LongStream.rangeClosed(1, 10).filter(Selection.allBut(1, 9)::contains))
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 10L);
    }

    @Test
    void isTheSameInWhateverPiecesItIsNamed() {
        assertThat(Selection.rows(5, 3, 4, 8))
                .isEqualTo(Selection.of(List.of(new Selection.Range(8, 8), new Selection.Range(3, 5))));
    }

    /** Were each row looked for among all that are named, this would take hours. */
    @Test
    @Timeout(300)
    void mayNameManyRows() {
        Selection even = Selection.rows(
                LongStream.rangeClosed(1, MANY).map(row -> 2 * row).toArray());
        long taken = LongStream.rangeClosed(1, 4L * MANY).filter(even::contains).count();
        assertThat(taken).isEqualTo(MANY);
    }
}
