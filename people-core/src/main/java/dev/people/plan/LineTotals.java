package dev.people.plan;

import java.util.Arrays;

/** How many managers come to which action. Immutable. */
public final class LineTotals {
    private final long[] counts;

    LineTotals(long[] counts) {
        this.counts = counts.clone();
    }

    /** How many come to this action; rows that say nothing of a manager are none of {@link LineAction#NONE}. */
    public long of(LineAction action) {
        return action == LineAction.NONE ? 0 : counts[action.ordinal()];
    }

    /** How many rows write a manager, or take one away. */
    public long writing() {
        return of(LineAction.SET) + of(LineAction.END);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineTotals totals
                && Arrays.stream(LineAction.values()).allMatch(action -> of(action) == totals.of(action));
    }

    @Override
    public int hashCode() {
        return Long.hashCode(writing());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (LineAction action : LineAction.values()) {
            if (action != LineAction.NONE) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(of(action))
                        .append(' ')
                        .append(action.code());
            }
        }
        return text.toString();
    }
}
