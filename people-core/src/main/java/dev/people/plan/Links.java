package dev.people.plan;

import dev.people.change.Decision;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.user.User;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait for others: one wants an address or number that another row gives up. Solved after every row is known:
 * who gives up comes first; who waits in a circle is refused. For one thread.
 */
final class Links {
    private record Want(int row, long key, Finding otherwise) {}

    private final long seed;
    private final RowTable table;
    private final KeyMap givers = new KeyMap();
    private final List<Want> wants = new ArrayList<>();
    private final Map<Integer, List<Integer>> waiting = new HashMap<>();

    Links(long seed, RowTable table) {
        this.seed = seed;
        this.table = table;
    }

    /** Notes what a decided row gives up. */
    void giveUp(int row, Decision decision) {
        given(decision, user -> Optional.of(user.email().key()))
                .ifPresent(key -> givers.putIfAbsent(key(FindingCode.EMAIL_TAKEN, key), row));
        given(decision, user -> user.employeeId().map(number -> number.key()))
                .ifPresent(key -> givers.putIfAbsent(key(FindingCode.EMPLOYEE_ID_TAKEN, key), row));
    }

    private static Optional<String> given(Decision decision, Function<User, Optional<String>> key) {
        Optional<String> before = decision.before().flatMap(key);
        return before.equals(decision.after().flatMap(key)) ? Optional.empty() : before;
    }

    /** Notes that a row wants what somebody still holds; {@code otherwise} is its finding if nobody gives it up. */
    void want(int row, FindingCode code, String key, Finding otherwise) {
        wants.add(new Want(row, key(code, key), otherwise));
    }

    private long key(FindingCode code, String key) {
        return Fingerprint.of(seed, code.ordinal(), key);
    }

    /** Who wants what nobody gives up: with the finding that says so. */
    void refuseHopeless(CrossFindings cross, FindingTally tally) {
        for (Want want : wants) {
            int giver = givers.get(want.key);
            if (giver == KeyMap.ABSENT) {
                refuse(want.row, want.otherwise.code(), CrossFindings.NO_ROW, want.otherwise, cross, tally);
            } else {
                waiting.computeIfAbsent(giver, row -> new ArrayList<>(1)).add(want.row);
            }
        }
    }

    /** The rows that are linked, in an order in which everybody finds what they want; the others are refused. */
    int[] order(CrossFindings cross, FindingTally tally) {
        Map<Integer, Integer> open = new HashMap<>();
        waiting.values().forEach(rows -> rows.forEach(row -> open.merge(row, 1, Integer::sum)));
        Deque<Integer> ready = new ArrayDeque<>();
        waiting.keySet().stream().filter(row -> !open.containsKey(row)).sorted().forEach(ready::add);
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int row = ready.poll();
            order.add(row);
            table.mark(row, RowTable.LINKED);
            for (int next : waiting.getOrDefault(row, List.of())) {
                if (!table.action(row).writes()) {
                    dependent(next, row, cross, tally);
                }
                if (open.merge(next, -1, Integer::sum) == 0) {
                    open.remove(next);
                    ready.add(next);
                }
            }
        }
        open.keySet().stream().sorted().forEach(row -> dependent(row, CrossFindings.NO_ROW, cross, tally));
        return order.stream()
                .mapToInt(row -> row)
                .filter(row -> table.action(row).writes())
                .toArray();
    }

    /** Refuses whoever waits, directly or not, for a row that does not go through after all. */
    void refuseDependents(int[] order, CrossFindings cross, FindingTally tally) {
        for (int row : order) {
            if (!table.action(row).writes()) {
                waiting.getOrDefault(row, List.of()).forEach(next -> dependent(next, row, cross, tally));
            }
        }
    }

    private void dependent(int row, int giver, CrossFindings cross, FindingTally tally) {
        refuse(row, FindingCode.DEPENDS_ON_ROW, giver, null, cross, tally);
    }

    private void refuse(
            int row, FindingCode code, int other, @Nullable Finding shown, CrossFindings cross, FindingTally tally) {
        if (table.action(row).writes()) {
            Finding finding = cross.refuse(row, code, other);
            tally.add(shown == null ? finding : shown);
        }
    }
}
