package dev.people.plan;

import dev.people.change.Decision;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.user.EmployeeId;
import dev.people.user.FieldClaim;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait for others: one wants a name, address or number that another row gives up. Solved after every row is
 * known: who gives up comes first, and who waits in a circle goes together. For one thread.
 */
final class Links {
    /** A circle is one transaction. */
    static final int LARGEST_CIRCLE = 1000;

    /** Full findings are kept for the first 10,000 conflicts; later ones are only counted. */
    private static final int TOLD = 10 * FindingTally.KEPT;

    private record Want(int row, FindingCode code, long key, @Nullable Finding otherwise) {}

    private final long seed;
    private final RowTable table;
    private final CrossFindings cross;
    private final FindingTally tally;
    private final UniqueKeys unique;
    private final KeyMap givers = new KeyMap();
    private final List<Want> wants = new ArrayList<>();
    private final Waiting waiting = new Waiting();
    private final BitSet foundByName = new BitSet();
    private final BitSet wantingNames = new BitSet();
    private final BitSet hopeless = new BitSet();

    Links(long seed, RowTable table, CrossFindings cross, FindingTally tally, UniqueKeys unique) {
        this.unique = unique;
        this.seed = seed;
        this.table = table;
        this.cross = cross;
        this.tally = tally;
    }

    /** Whether somebody else may give up what is taken. */
    static boolean isWant(FindingCode code) {
        return code == FindingCode.USERNAME_TAKEN
                || code == FindingCode.USERNAME_CONFUSABLE
                || code == FindingCode.EMAIL_TAKEN
                || code == FindingCode.EMPLOYEE_ID_TAKEN
                || code == FindingCode.UNIQUE_TAKEN;
    }

    /** Notes what a decided row gives up. */
    void giveUp(int row, Decision decision) {
        given(decision, user -> held(user.holdsUsername(), user.username().key()))
                .ifPresent(key -> givers.putIfAbsent(key(FindingCode.USERNAME_TAKEN, key), row));
        given(decision, user -> held(user.exists(), user.username().look()))
                .ifPresent(look -> givers.putIfAbsent(key(FindingCode.USERNAME_CONFUSABLE, look), row));
        given(decision, user -> held(user.exists(), user.email().key()))
                .ifPresent(key -> givers.putIfAbsent(key(FindingCode.EMAIL_TAKEN, key), row));
        given(decision, user -> user.employeeId().filter(any -> user.exists()).map(EmployeeId::key))
                .ifPresent(key -> givers.putIfAbsent(key(FindingCode.EMPLOYEE_ID_TAKEN, key), row));
        giveUpValues(row, decision);
    }

    private void giveUpValues(int row, Decision decision) {
        Set<FieldClaim> given = new HashSet<>();
        decision.before().ifPresent(user -> unique.forEach(user, given::add));
        if (!given.isEmpty()) {
            decision.after().ifPresent(user -> unique.forEach(user, given::remove));
            given.forEach(claim -> givers.putIfAbsent(key(FindingCode.UNIQUE_TAKEN, UniqueKeys.text(claim)), row));
        }
    }

    private static Optional<String> held(boolean held, String key) {
        return held ? Optional.of(key) : Optional.empty();
    }

    private static Optional<String> given(Decision decision, Function<User, Optional<String>> key) {
        Optional<String> before = decision.before().flatMap(key);
        return before.equals(decision.after().flatMap(key)) ? Optional.empty() : before;
    }

    /** By what the row is found that gives this up. */
    long giving(FindingCode taken, String key) {
        return key(taken, key);
    }

    /** The row that gives something up, or {@link KeyMap#ABSENT}. */
    int giver(long giving) {
        return givers.get(giving);
    }

    /** Notes that a row wants what somebody still holds; {@code otherwise} is its finding if nobody gives it up. */
    void want(int row, String key, Finding otherwise) {
        boolean isTold = wants.size() < TOLD;
        wants.add(new Want(row, otherwise.code(), key(otherwise.code(), key), isTold ? otherwise : null));
    }

    /** Notes that a row's account was found by the username that it gives up. */
    void foundByName(int row) {
        foundByName.set(row);
    }

    private long key(FindingCode code, String key) {
        return Fingerprint.of(seed, code.ordinal(), key);
    }

    /** Who wants what nobody gives up: with the finding that says so. */
    void refuseHopeless() {
        for (Want want : wants) {
            int giver = givers.get(want.key);
            if (giver == KeyMap.ABSENT) {
                refuse(want);
            } else {
                waiting.add(want.row, giver);
                if (want.code == FindingCode.USERNAME_TAKEN || want.code == FindingCode.USERNAME_CONFUSABLE) {
                    wantingNames.set(want.row);
                }
            }
        }
        wants.clear();
    }

    /** The rows that are linked, in an order in which everybody finds what they want, those of a circle together. */
    int[] order() {
        waiting.order().forEach(this::checkCircle);
        refuseDependents();
        waiting.order().forEach(this::mark);
        return waiting.order().stream().flatMapToInt(Arrays::stream).toArray();
    }

    private void checkCircle(int[] circle) {
        FindingCode code = circle.length > LARGEST_CIRCLE ? FindingCode.CIRCLE_TOO_LARGE : FindingCode.CIRCULAR_RENAME;
        boolean unclear = false;
        for (int row : circle) {
            unclear |= circle.length > 1 && foundByName.get(row) && wantingNames.get(row);
        }
        if (unclear || circle.length > LARGEST_CIRCLE) {
            for (int row : circle) {
                refuse(row, code, CrossFindings.NO_ROW);
            }
        }
    }

    private void mark(int[] circle) {
        for (int i = 0; i < circle.length; i++) {
            int flags = circle.length == 1 ? RowTable.LINKED : RowTable.LINKED | RowTable.IN_CIRCLE;
            table.mark(circle[i], i == 0 ? flags | RowTable.STARTS_GROUP : flags);
        }
    }

    /** Refuses whoever waits, directly or not, for a row that does not go through after all; answers whether anybody does. */
    boolean refuseDependents() {
        boolean refused = false;
        for (int[] circle : waiting.order()) {
            int missing = CrossFindings.NO_ROW;
            for (int row : circle) {
                missing = missing == CrossFindings.NO_ROW ? missing(row) : missing;
            }
            if (missing != CrossFindings.NO_ROW) {
                for (int row : circle) {
                    refused |= refuse(row, FindingCode.DEPENDS_ON_ROW, missing == row ? CrossFindings.NO_ROW : missing);
                }
            }
        }
        return refused;
    }

    /** The row that this one waits for in vain, or itself where it does not go through. */
    private int missing(int row) {
        for (int giver : waiting.givers(row)) {
            if (!table.action(giver).writes()) {
                return giver;
            }
        }
        return CrossFindings.NO_ROW;
    }

    private boolean refuse(int row, FindingCode code, int other) {
        boolean writes = table.action(row).writes();
        if (writes) {
            tally.add(cross.refuse(row, code, other));
        }
        return writes;
    }

    /** A row that wants several keys in vain says so of each. */
    private void refuse(Want want) {
        if (table.action(want.row).writes() || hopeless.get(want.row)) {
            hopeless.set(want.row);
            cross.refuseToo(want.row, want.code, CrossFindings.NO_ROW);
            if (want.otherwise == null) {
                tally.count(want.code);
            } else {
                tally.add(want.otherwise);
            }
        }
    }
}
