package dev.people.plan;

import dev.people.change.Activation;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.util.List;
import java.util.Map;

/**
 * What to do with the rows of a source.
 *
 * @param mode which rows act
 * @param matchKeys what accounts are found by, in this order
 * @param activation how new accounts come to life
 * @param selection which rows are taken
 * @param assumedLimits limits of pools to reckon with instead of the stored ones
 */
public record PlanOptions(
        Mode mode,
        List<MatchKey> matchKeys,
        Activation activation,
        Selection selection,
        Map<PoolName, SeatLimit> assumedLimits) {
    /** Which rows act. */
    public enum Mode {
        /** Only those without an account. */
        ADD,
        /** Only those with an account. */
        UPDATE,
        /** All. */
        ADD_UPDATE
    }

    /** Copies the collections. */
    public PlanOptions {
        matchKeys = List.copyOf(matchKeys);
        assumedLimits = Map.copyOf(assumedLimits);
        if (matchKeys.isEmpty()) {
            throw new IllegalArgumentException("A plan needs a key to find accounts by");
        }
    }

    /** Adds and updates all rows, found by id and username, and invites. */
    public static PlanOptions defaults() {
        return new PlanOptions(
                Mode.ADD_UPDATE, List.of(MatchKey.ID, MatchKey.USERNAME), Activation.INVITE, Selection.all(), Map.of());
    }

    /** The same for other rows. */
    public PlanOptions with(Selection other) {
        return new PlanOptions(mode, matchKeys, activation, other, assumedLimits);
    }
}
