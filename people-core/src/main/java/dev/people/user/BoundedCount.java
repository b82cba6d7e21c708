package dev.people.user;

/**
 * How many accounts there are, counted up to a limit: nobody waits until a million of them are counted.
 *
 * @param counted how many were counted, the limit at the most
 * @param hasMore whether there are more than were counted
 */
public record BoundedCount(long counted, boolean hasMore) {
    /** The largest limit. */
    public static final int LARGEST_LIMIT = 1_000_000_000;

    /**
     * Out of one more than the limit, if there were so many.
     *
     * @param found how many were found when one more than the limit was asked for
     */
    public static BoundedCount of(long found, int limit) {
        return new BoundedCount(Math.min(found, limit), found > limit);
    }

    /**
     * Checks a limit.
     *
     * @return the limit
     * @throws IllegalArgumentException when it is below zero or above {@link #LARGEST_LIMIT}
     */
    public static int requireLimit(int limit) {
        if (limit < 0 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("Accounts are counted up to 0 to " + LARGEST_LIMIT + ", not " + limit);
        }
        return limit;
    }

    /** The number, with {@code +} behind it when there are more. */
    @Override
    public String toString() {
        return counted + (hasMore ? "+" : "");
    }
}
