package dev.people.organization;

import dev.people.id.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Many changes of manager at once, laid over the lines that there are: finds the changes that would make a cycle, and an
 * order for the others in which none of them, applied one after the other, ever makes one. Takes some 20 to 30 bytes a
 * person, and half as much again while it is solved. People are known by 64-bit keys, changes by the number of their row.
 * For one thread.
 *
 * <p>The order is from the top of the final tree down: a change comes after every change of somebody who will be above
 * its report. Why no cycle can arise on the way: in any state between, some changes are made and the others not. Take
 * somebody whose change is made, and follow the lines upwards. Whoever comes is above them in the final tree, so that
 * their change, if they have one, is made too: every line on the way is one of the final tree, and the way ends at its
 * top. Nobody whose change is made is therefore on a cycle. A cycle would have to consist of others alone, and so of lines
 * that were there before; those have none. The same holds when somebody gets no manager, who then is a top.
 *
 * <p>A change that would be on a cycle is refused, and its report keeps the line of before. That may close another cycle,
 * through changes that were none of the first: those are refused as well, until there is none. Which changes are refused
 * does not depend on where the search begins: cycles have nobody in common, so that to break one leaves the others.
 */
public final class ReportingTree {
    static final int NOBODY = -1;
    static final int NO_ROW = -1;

    private static final int PAGE = 10_000;

    private final Nodes nodes = new Nodes();
    private int[] before = new int[0];
    private int[] after = new int[0];
    private int[] rows = new int[0];

    /** Without lines and changes. */
    public ReportingTree() {}

    /** The key of an account: the same for the same id, the same for two ids with a chance of 1 in 2^64. */
    public static long key(UserId id) {
        long mixed = id.value().getMostSignificantBits() * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32) ^ id.value().getLeastSignificantBits()) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 29);
    }

    /** Every stored line that has not ended at this instant, read in pages. */
    public void addAll(ReportingLineRepository stored, Instant now) {
        List<ReportingLine> page = stored.page(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            for (ReportingLine line : page) {
                if (!line.isEndedAt(now)) {
                    add(key(line.report()), key(line.manager()));
                }
            }
            Optional<UserId> last = Optional.of(page.get(page.size() - 1).report());
            page = page.size() < PAGE ? List.of() : stored.page(last, PAGE);
        }
    }

    /** A line that there is. */
    public void add(long report, long manager) {
        int node = node(report);
        int above = node(manager);
        before[node] = above;
    }

    /**
     * A change that gives somebody a manager.
     *
     * @param row its number, from 0
     * @throws IllegalArgumentException when another row changes the manager of the same person
     */
    public void assign(int row, long report, long manager) {
        int node = free(row, report);
        int above = node(manager);
        after[node] = above;
        rows[node] = row;
    }

    /**
     * A change that takes somebody's manager away.
     *
     * @param row its number, from 0
     * @throws IllegalArgumentException when another row changes the manager of the same person
     */
    public void release(int row, long report) {
        int node = free(row, report);
        after[node] = NOBODY;
        rows[node] = row;
    }

    private int free(int row, long report) {
        int node = node(report);
        if (rows[node] != NO_ROW && rows[node] != row) {
            throw new IllegalArgumentException("Rows " + rows[node] + " and " + row + " are about the same person");
        }
        return node;
    }

    private int node(long key) {
        int node = nodes.of(key);
        if (node == before.length) {
            int length = Nodes.larger(node);
            before = grown(before, length);
            after = grown(after, length);
            rows = grown(rows, length);
        }
        return node;
    }

    private static int[] grown(int[] array, int length) {
        int[] larger = Arrays.copyOf(array, length);
        Arrays.fill(larger, array.length, length, NOBODY);
        return larger;
    }

    /** What is refused, and the order of the rest. Changes of nothing are in neither. To be called once. */
    public ReportingOrder solve() {
        return new TreeSolver(this).solve();
    }

    int size() {
        return nodes.size();
    }

    long key(int node) {
        return nodes.key(node);
    }

    /** The row that changes something about this one; {@link #NO_ROW} if none does. */
    int row(int node) {
        return before[node] == after[node] ? NO_ROW : rows[node];
    }

    int manager(int node) {
        return rows[node] == NO_ROW ? before[node] : after[node];
    }

    void refuse(int node) {
        rows[node] = NO_ROW;
    }

    /** How much memory it takes. */
    long bytes() {
        return nodes.bytes() + 12L * before.length;
    }
}
