package dev.people.organization;

import java.util.Arrays;
import java.util.List;

/**
 * The order in which changes of manager never make a cycle, level by level: those of one level do not depend on each
 * other, and so are carried out in the order of their rows. Immutable.
 */
public final class ReportingOrder {
    private final int[] rows;
    /** Where each level ends. */
    private final int[] ends;

    private final List<ReportingCycle> cycles;

    private ReportingOrder(int[] rows, int[] ends, List<ReportingCycle> cycles) {
        this.rows = rows;
        this.ends = ends;
        this.cycles = List.copyOf(cycles);
    }

    /** The changes that are not refused, by how many there are above them. */
    static ReportingOrder of(ReportingTree tree, int[] depths, List<ReportingCycle> cycles) {
        int[] ends = ends(tree, depths);
        int[] rows = new int[ends.length == 0 ? 0 : ends[ends.length - 1]];
        int[] next = new int[ends.length];
        System.arraycopy(ends, 0, next, Math.min(1, ends.length), Math.max(0, ends.length - 1));
        for (int node = 0; node < tree.size(); node++) {
            if (tree.row(node) != ReportingTree.NO_ROW) {
                rows[next[depths[node] - 1]++] = tree.row(node);
            }
        }
        ReportingOrder order = new ReportingOrder(rows, ends, cycles);
        for (int level = 0; level < ends.length; level++) {
            Arrays.sort(rows, order.start(level), ends[level]);
        }
        return order;
    }

    private static int[] ends(ReportingTree tree, int[] depths) {
        int deepest = Arrays.stream(depths).max().orElse(0);
        int[] ends = new int[deepest];
        for (int node = 0; node < tree.size(); node++) {
            if (tree.row(node) != ReportingTree.NO_ROW) {
                ends[depths[node] - 1]++;
            }
        }
        for (int level = 1; level < deepest; level++) {
            ends[level] += ends[level - 1];
        }
        return ends;
    }

    private int start(int level) {
        return level == 0 ? 0 : ends[level - 1];
    }

    /** How many levels there are: one more than the most changes that wait for each other. */
    public int levels() {
        return ends.length;
    }

    /** The rows of a level, from 0 on, ascending. */
    public int[] level(int level) {
        return Arrays.copyOfRange(rows, start(level), ends[level]);
    }

    /** Where each level ends in {@link #rows()}. */
    public int[] ends() {
        return ends.clone();
    }

    /** The rows of all levels, one after the other. */
    public int[] rows() {
        return rows.clone();
    }

    /** The cycles that there would be. Their rows are in no level. */
    public List<ReportingCycle> cycles() {
        return cycles;
    }
}
