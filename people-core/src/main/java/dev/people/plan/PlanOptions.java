package dev.people.plan;

import dev.people.change.NameRule;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What to do with the rows of a source. Immutable; each method answers another value.
 *
 * @param handling which rows act
 * @param matchKeys keys used to find existing accounts, in this order
 * @param newAccounts how new accounts are made
 * @param existing what becomes of values that accounts have already
 * @param selection which rows are taken
 * @param budget how much may change
 * @param complete whom the source is complete for, if for anybody
 * @param assumedLimits limits of pools to reckon with instead of the stored ones
 * @param emptySource what becomes of a source without rows
 * @param names which names an account needs
 */
public record PlanOptions(
        Handling handling,
        List<MatchKey> matchKeys,
        NewAccounts newAccounts,
        ExistingValues existing,
        Selection selection,
        ChangeBudget budget,
        Optional<CompleteSource> complete,
        Map<PoolName, SeatLimit> assumedLimits,
        EmptySource emptySource,
        NameRule names) {
    /** Copies the collections. */
    public PlanOptions {
        matchKeys = List.copyOf(matchKeys);
        assumedLimits = Map.copyOf(assumedLimits);
        Objects.requireNonNull(emptySource, "emptySource");
        Objects.requireNonNull(names, "names");
        if (matchKeys.isEmpty()) {
            throw new IllegalArgumentException("A plan needs a key to find accounts by");
        }
    }

    /** Adds and updates all rows, found by id and username, overwrites, and invites; with the standard budget. */
    public static PlanOptions defaults() {
        return new PlanOptions(
                Handling.addAndUpdate(),
                List.of(MatchKey.ID, MatchKey.USERNAME),
                NewAccounts.invited(),
                ExistingValues.overwrite(),
                Selection.all(),
                ChangeBudget.standard(),
                Optional.empty(),
                Map.of(),
                EmptySource.ACCEPTED,
                NameRule.BOTH);
    }

    /** The same with other rows acting. */
    public PlanOptions with(Handling other) {
        return new PlanOptions(
                other,
                matchKeys,
                newAccounts,
                existing,
                selection,
                budget,
                complete,
                assumedLimits,
                emptySource,
                names);
    }

    /** The same with accounts found by these keys, in this order. */
    public PlanOptions matchBy(List<MatchKey> keys) {
        return new PlanOptions(
                handling, keys, newAccounts, existing, selection, budget, complete, assumedLimits, emptySource, names);
    }

    /** The same with another way to make new accounts. */
    public PlanOptions with(NewAccounts other) {
        return new PlanOptions(
                handling, matchKeys, other, existing, selection, budget, complete, assumedLimits, emptySource, names);
    }

    /** The same with something else becoming of values that are there. */
    public PlanOptions with(ExistingValues other) {
        return new PlanOptions(
                handling,
                matchKeys,
                newAccounts,
                other,
                selection,
                budget,
                complete,
                assumedLimits,
                emptySource,
                names);
    }

    /** The same for other rows. */
    public PlanOptions with(Selection other) {
        return new PlanOptions(
                handling, matchKeys, newAccounts, existing, other, budget, complete, assumedLimits, emptySource, names);
    }

    /** The same with another budget. */
    public PlanOptions with(ChangeBudget other) {
        return new PlanOptions(
                handling,
                matchKeys,
                newAccounts,
                existing,
                selection,
                other,
                complete,
                assumedLimits,
                emptySource,
                names);
    }

    /**
     * The same reckoning with these limits. A plan with the limit of a pool that is not there is refused, {@code
     * POOL_UNKNOWN}, unless it is the pool of new accounts.
     */
    public PlanOptions assuming(Map<PoolName, SeatLimit> limits) {
        return new PlanOptions(
                handling, matchKeys, newAccounts, existing, selection, budget, complete, limits, emptySource, names);
    }

    /** The same with something else becoming of a source without rows. */
    public PlanOptions with(EmptySource other) {
        return new PlanOptions(
                handling, matchKeys, newAccounts, existing, selection, budget, complete, assumedLimits, other, names);
    }

    /** The same where accounts need these names. */
    public PlanOptions with(NameRule other) {
        return new PlanOptions(
                handling,
                matchKeys,
                newAccounts,
                existing,
                selection,
                budget,
                complete,
                assumedLimits,
                emptySource,
                other);
    }

    /** The same for a source that contains everybody in some scope. */
    public PlanOptions with(CompleteSource source) {
        return new PlanOptions(
                handling,
                matchKeys,
                newAccounts,
                existing,
                selection,
                budget,
                Optional.of(source),
                assumedLimits,
                emptySource,
                names);
    }
}
