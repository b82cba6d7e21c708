package dev.people.id;

import java.util.UUID;

/**
 * Identifiers that follow from a plan and a row, so that a plan shows the ids that will exist and a repeated run makes
 * the same accounts. They have the layout of version 7 (RFC 9562): the plan's own time, then for accounts 24 bits that count
 * the rows, so that an index grows at its end, and 50 mixed bits; for parts of a run 74 mixed bits.
 */
public final class DerivedIds {
    private static final int MIXED_BITS = 50;
    /** What is left of the 62 last bits of an id. */
    private static final int FIRST_ROW_BITS = 62 - MIXED_BITS;

    private DerivedIds() {}

    /** The id of the account that this row of this plan creates. */
    public static UserId user(PlanId plan, long row) {
        long high = plan.value().getMostSignificantBits();
        long low = plan.value().getLeastSignificantBits();
        long mixed = mix(low ^ mix(mix(high ^ mix(low + row)) + row));
        long second = (row << MIXED_BITS) | (mixed & ((1L << MIXED_BITS) - 1));
        return new UserId(TimeOrderedIds.layout(high >>> 16, row >>> FIRST_ROW_BITS, second));
    }

    /** The id of a part of a run, such as the audit entry of its n-th chunk. */
    public static UUID part(RunId run, String kind, long number) {
        long high = run.value().getMostSignificantBits();
        long low = run.value().getLeastSignificantBits() ^ mix(kind.hashCode());
        long first = mix(high ^ mix(low + number));
        return TimeOrderedIds.layout(high >>> 16, first, mix(low ^ mix(first + number)));
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014). */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
