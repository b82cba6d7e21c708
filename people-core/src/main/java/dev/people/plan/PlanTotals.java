package dev.people.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many rows have each action; they add up to the rows of the source. Immutable. */
public final class PlanTotals {
    private final long[] counts;

    PlanTotals(long[] counts) {
        this.counts = counts.clone();
    }

    /** How many rows have this action. */
    public long of(PlanAction action) {
        return counts[action.ordinal()];
    }

    /** How many rows there are. */
    public long rows() {
        return Arrays.stream(counts).sum();
    }

    /** How many rows write something. */
    public long writing() {
        long sum = 0;
        for (PlanAction action : PlanAction.values()) {
            sum += action.writes() ? of(action) : 0;
        }
        return sum;
    }

    /** What to send of them: how many rows by the code of the action, actions without any as well. */
    public Map<String, Long> view() {
        Map<String, Long> view = new LinkedHashMap<>();
        for (PlanAction action : PlanAction.values()) {
            view.put(action.code(), of(action));
        }
        return Collections.unmodifiableMap(view);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanTotals totals && Arrays.equals(counts, totals.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (PlanAction action : PlanAction.values()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(of(action))
                    .append(' ')
                    .append(action.code());
        }
        return text.toString();
    }
}
