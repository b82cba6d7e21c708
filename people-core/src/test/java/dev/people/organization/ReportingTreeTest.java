package dev.people.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.contract.Feature;
import dev.people.contract.UserFixture;
import dev.people.memory.InMemoryStorage;
import dev.people.storage.Storage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReportingTreeTest {
    private static final int MILLION = 1_000_000;
    private static final long MIB = 1 << 20;

    private static ReportingTree tree(long[]... lines) {
        ReportingTree tree = new ReportingTree();
        for (long[] line : lines) {
            tree.add(line[0], line[1]);
        }
        return tree;
    }

    private static long[] line(long report, long manager) {
        return new long[] {report, manager};
    }

    @Test
    void aLineBelowAnotherWaitsForIt() {
        ReportingTree tree = tree();
        tree.assign(0, 1, 2);
        tree.assign(1, 2, 3);
        tree.assign(2, 7, 3);
        ReportingOrder order = tree.solve();
        assertThat(order.levels()).isEqualTo(2);
        assertThat(order.level(0)).containsExactly(1, 2);
        assertThat(order.level(1)).containsExactly(0);
        assertThat(order.cycles()).isEmpty();
    }

    @Test
    @Feature("F186")
    void twoWhoChangePlacesDoSoWithoutACycle() {
        ReportingTree tree = tree(line(1, 2), line(2, 3));
        tree.assign(0, 2, 1);
        tree.assign(1, 1, 3);
        assertThat(tree.solve().rows()).containsExactly(1, 0);
    }

    @Test
    void everyRowOfACycleIsRefusedWithItsPath() {
        ReportingTree tree = tree(line(2, 3));
        tree.assign(0, 1, 2);
        tree.assign(1, 3, 1);
        tree.assign(2, 9, 1);
        ReportingOrder order = tree.solve();
        assertThat(order.rows()).containsExactly(2);
        ReportingCycle cycle = order.cycles().get(0);
        assertThat(cycle.rows()).containsExactly(1, 0);
        assertThat(cycle.path()).containsExactly(3, 1, 2);
        assertThat(cycle.length()).isEqualTo(3);
    }

    @Test
    void whoeverWouldReportToThemselvesIsACycleOfOne() {
        ReportingTree tree = tree();
        tree.assign(4, 1, 1);
        assertThat(tree.solve().cycles().get(0).path()).containsExactly(1);
    }

    @Test
    void aRefusedRowMayCloseAnotherCycleByItsOldLine() {
        ReportingTree tree = tree(line(1, 3));
        tree.assign(0, 1, 2);
        tree.assign(1, 2, 1);
        tree.assign(2, 3, 1);
        ReportingOrder order = tree.solve();
        assertThat(order.cycles()).hasSize(2);
        assertThat(order.rows()).isEmpty();
    }

    @Test
    void aRowThatChangesNothingIsNeitherInTheOrderNorRefused() {
        ReportingTree tree = tree(line(1, 2));
        tree.assign(0, 1, 2);
        tree.assign(1, 2, 1);
        tree.release(2, 5);
        ReportingOrder order = tree.solve();
        assertThat(order.rows()).isEmpty();
        assertThat(order.cycles().get(0).rows()).containsExactly(1);
    }

    @Test
    void aCycleThatWasStoredIsLeftAsItIs() {
        ReportingTree tree = tree(line(1, 2), line(2, 1));
        tree.assign(0, 3, 1);
        assertThat(tree.solve().rows()).containsExactly(0);
    }

    @Test
    void oneRowForEachPerson() {
        ReportingTree tree = tree();
        tree.assign(0, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.release(1, 1))
                .withMessageContaining("0 and 1");
    }

    @Test
    void aLongPathIsCutAndItsLengthTold() {
        ReportingTree tree = tree();
        for (int i = 0; i < MILLION; i++) {
            tree.assign(i, i, (i + 1) % MILLION);
        }
        ReportingCycle cycle = tree.solve().cycles().get(0);
        assertThat(cycle.length()).isEqualTo(MILLION);
        assertThat(cycle.rows()).hasSize(MILLION);
        assertThat(cycle.path()).hasSize(ReportingCycle.LONGEST_PATH);
    }

    /** Were it quadratic, this would take days. */
    @Test
    @Timeout(600)
    void aMillionLinesUnderAMillionChangesFitIntoFortyMegabytes() {
        ReportingTree tree = new ReportingTree();
        for (int i = 1; i < MILLION; i++) {
            tree.add(ReportingTree.key(UserFixture.idOf("p" + i)), ReportingTree.key(UserFixture.idOf("p" + i / 10)));
        }
        for (int i = 1; i < MILLION; i++) {
            tree.assign(
                    i, ReportingTree.key(UserFixture.idOf("p" + i)), ReportingTree.key(UserFixture.idOf("p" + i / 7)));
        }
        assertThat(tree.bytes()).isLessThan(32 * MIB);
        ReportingOrder order = tree.solve();
        assertThat(order.cycles()).isEmpty();
        int[] rows = order.rows();
        Arrays.sort(rows);
        assertThat(rows.length).isGreaterThan(MILLION - 100);
    }

    @Test
    void readsStoredLinesInPagesAndLeavesOutWhatHasEnded() {
        List<ReportingLine> lines = new ArrayList<>();
        for (int i = 0; i < 25_000; i++) {
            lines.add(ReportingLine.of(UserFixture.idOf("r" + i), UserFixture.idOf("boss")));
        }
        lines.add(new ReportingLine(
                UserFixture.idOf("gone"), UserFixture.idOf("boss"), Optional.empty(), Optional.of(UserFixture.NOON)));
        try (Storage storage = InMemoryStorage.create()) {
            ReportingTree tree = storage.write(work -> {
                work.reportingLines().put(lines);
                ReportingTree read = new ReportingTree();
                read.addAll(work.reportingLines(), UserFixture.NOON);
                return read;
            });
            assertThat(tree.size()).isEqualTo(25_001);
        }
    }
}
