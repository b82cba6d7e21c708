package dev.people.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.id.RunId;
import dev.people.run.RowResult.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowCountsTest {
    private static final RunId RUN = new RunId(new UUID(0x7000L, 0x8000000000000000L));
    private static final RowResult GROUP_SET = new RowResult("group", Outcome.SET);

    private static RowOutcome outcome(long row, RowResult result) {
        return new RowOutcome(row, result, Optional.empty());
    }

    @Test
    void countsKindsOfEffectsApartFromRows() {
        List<RowOutcome> rows = List.of(
                outcome(1, RowResult.ADDED),
                outcome(2, RowResult.STALE),
                outcome(1, RowResult.MANAGER_SET),
                outcome(2, RowResult.MANAGER_STALE),
                outcome(1, GROUP_SET));
        RowCounts counts = new ChunkOutcome(RUN, 0, rows).counts();
        assertThat(counts.total()).isEqualTo(2);
        assertThat(counts.total(RowResult.MANAGER)).isEqualTo(2);
        assertThat(counts.others()).isEqualTo(3);
        assertThat(counts.kinds()).containsExactly("group", "manager");
        assertThat(counts.writing()).isEqualTo(3);
        assertThat(counts.writing(RowResult.MANAGER)).isOne();
        assertThat(counts.failed()).isEqualTo(2);
    }

    @Test
    void tellsUsualResultsAlwaysAndOthersWhereThereAreAny() {
        assertThat(RowCounts.NONE.view().keySet())
                .containsExactly(
                        "added",
                        "updated",
                        "blocked",
                        "unblocked",
                        "deleted",
                        "unchanged",
                        "skipped",
                        "refused",
                        "stale",
                        "manager_set",
                        "manager_ended",
                        "manager_refused",
                        "manager_stale");
        assertThat(RowCounts.NONE.plus(GROUP_SET, 3).view()).containsEntry("group_set", 3L);
        assertThat(RowCounts.NONE.plus(GROUP_SET, 3).byName()).isEqualTo(Map.of("GROUP_SET", 3L));
    }

    @Test
    void isTheSameWhereverNothingIsCounted() {
        RowCounts counts = RowCounts.NONE.plus(RowResult.ADDED, 2).plus(RowResult.STALE, 0);
        assertThat(counts.plus(RowResult.ADDED, -2)).isEqualTo(RowCounts.NONE);
        assertThat(counts.plus(RowCounts.NONE)).isEqualTo(counts).hasSameHashCodeAs(counts);
    }

    @Test
    void findsEveryResultByItsName() {
        for (String kind : List.of(RowResult.ROW, RowResult.MANAGER, "group")) {
            for (Outcome outcome : Outcome.values()) {
                RowResult result = new RowResult(kind, outcome);
                assertThat(RowResult.named(result.toString())).isEqualTo(result);
            }
        }
        assertThatThrownBy(() -> RowResult.named("manager_set")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RowResult.named("A_B_SET")).isInstanceOf(IllegalArgumentException.class);
    }
}
