package dev.people.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for whom, and an order in which nobody waits in vain: the strongly connected components of the graph, those
 * that are waited for first (R. Tarjan, "Depth-first search and linear graph algorithms", 1972; without recursion, since
 * chains may be as long as a file). For one thread.
 */
final class Waiting {
    private static final int[] NOBODY = {};

    private final Map<Integer, int[]> givers = new HashMap<>();
    private final Set<Integer> rows = new TreeSet<>();
    private @Nullable List<int[]> order;

    void add(int row, int giver) {
        rows.add(row);
        rows.add(giver);
        int[] before = givers(row);
        int[] more = Arrays.copyOf(before, before.length + 1);
        more[before.length] = giver;
        givers.put(row, more);
    }

    int[] givers(int row) {
        return givers.getOrDefault(row, NOBODY);
    }

    /** Each row that waits or is waited for, once; rows that wait for each other in a circle together. */
    List<int[]> order() {
        if (order == null) {
            order = new Search().run();
        }
        return order;
    }

    private static final class Node {
        private final int row;
        private final int number;
        private int lowest;
        private int nextGiver;
        private boolean open = true;

        private Node(int row, int number) {
            this.row = row;
            this.number = number;
            this.lowest = number;
        }
    }

    private final class Search {
        private final Map<Integer, Node> nodes = new HashMap<>();
        private final Deque<Node> path = new ArrayDeque<>();
        private final Deque<Node> unsettled = new ArrayDeque<>();
        private final List<int[]> found = new ArrayList<>();

        private List<int[]> run() {
            for (int row : rows) {
                if (!nodes.containsKey(row)) {
                    enter(row);
                    while (!path.isEmpty()) {
                        step(path.element());
                    }
                }
            }
            return List.copyOf(found);
        }

        private void enter(int row) {
            Node node = new Node(row, nodes.size());
            nodes.put(row, node);
            path.push(node);
            unsettled.push(node);
        }

        private void step(Node node) {
            int[] next = givers(node.row);
            if (node.nextGiver == next.length) {
                leave(node);
                return;
            }
            Node giver = nodes.get(next[node.nextGiver++]);
            if (giver == null) {
                enter(next[node.nextGiver - 1]);
            } else if (giver.open) {
                node.lowest = Math.min(node.lowest, giver.number);
            }
        }

        private void leave(Node node) {
            path.pop();
            Node waiter = path.peek();
            if (waiter != null) {
                waiter.lowest = Math.min(waiter.lowest, node.lowest);
            }
            if (node.lowest == node.number) {
                settle(node);
            }
        }

        private void settle(Node first) {
            List<Integer> circle = new ArrayList<>(1);
            Node node;
            do {
                node = unsettled.pop();
                node.open = false;
                circle.add(node.row);
            } while (node.number != first.number);
            found.add(circle.stream().sorted().mapToInt(row -> row).toArray());
        }
    }
}
