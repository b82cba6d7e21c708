package dev.people.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Walks up from everybody in turn. A way that comes to a top, or to somebody settled, settles all on it from the top down;
 * one that comes back to itself is a cycle, whose changes are refused, and goes on from the first of them. What is
 * settled never changes again, since it leads to a top by lines that nobody refuses.
 */
final class TreeSolver {
    private static final int SETTLED = -1;

    private final ReportingTree tree;
    /** The place of a node on the way, from 1 on; 0 of one not seen yet, {@link #SETTLED}. */
    private final int[] places;
    /** How many changes there are from a settled node to its top, its own included. */
    private final int[] depths;

    private final List<ReportingCycle> cycles = new ArrayList<>();
    private int[] way = new int[64];
    private int length;

    TreeSolver(ReportingTree tree) {
        this.tree = tree;
        places = new int[tree.size()];
        depths = new int[tree.size()];
    }

    ReportingOrder solve() {
        for (int node = 0; node < tree.size(); node++) {
            if (places[node] == 0) {
                walk(node);
            }
        }
        return ReportingOrder.of(tree, depths, cycles);
    }

    private void walk(int start) {
        push(start);
        while (length > 0) {
            int manager = tree.manager(way[length - 1]);
            if (manager == ReportingTree.NOBODY || places[manager] == SETTLED) {
                settle(manager == ReportingTree.NOBODY ? 0 : depths[manager]);
            } else if (places[manager] == 0) {
                push(manager);
            } else {
                breakUp(places[manager] - 1);
            }
        }
    }

    private void push(int node) {
        if (length == way.length) {
            way = Arrays.copyOf(way, length * 2);
        }
        way[length++] = node;
        places[node] = length;
    }

    private void settle(int depth) {
        int changes = depth;
        while (length > 0) {
            int node = way[--length];
            changes += tree.row(node) == ReportingTree.NO_ROW ? 0 : 1;
            places[node] = SETTLED;
            depths[node] = changes;
        }
    }

    /** The way leads from its end back to this place of it. */
    private void breakUp(int from) {
        int[] changed = IntStream.range(from, length)
                .filter(place -> tree.row(way[place]) != ReportingTree.NO_ROW)
                .toArray();
        if (changed.length == 0) {
            settle(0); // it was stored so, by somebody else than us: there is nothing to refuse
            return;
        }
        cycles.add(cycle(from, changed));
        for (int place : changed) {
            tree.refuse(way[place]);
        }
        while (length > changed[0] + 1) {
            places[way[--length]] = 0;
        }
    }

    private ReportingCycle cycle(int from, int[] changed) {
        int[] rows = IntStream.of(changed).map(place -> tree.row(way[place])).toArray();
        int all = length - from;
        long[] path = IntStream.range(0, Math.min(all, ReportingCycle.LONGEST_PATH))
                .mapToLong(i -> tree.key(way[from + (changed[0] - from + i) % all]))
                .toArray();
        return new ReportingCycle(rows, path, all);
    }
}
