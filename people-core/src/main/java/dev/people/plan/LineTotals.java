package dev.people.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many managers have each action. Immutable. */
public final class LineTotals {
    private final long[] counts;

    LineTotals(long[] counts) {
        this.counts = counts.clone();
    }

    /** How many have this action; rows that say nothing of a manager are none of {@link LineAction#NONE}. */
    public long of(LineAction action) {
        return action == LineAction.NONE ? 0 : counts[action.ordinal()];
    }

    /** How many rows write a manager, or take one away. */
    public long writing() {
        return of(LineAction.SET) + of(LineAction.END);
    }

    /** What to send of them: how many managers by the code of the action, actions without any as well. */
    public Map<String, Long> view() {
        Map<String, Long> view = new LinkedHashMap<>();
        for (LineAction action : LineAction.values()) {
            if (action != LineAction.NONE) {
                view.put(action.code(), of(action));
            }
        }
        return Collections.unmodifiableMap(view);
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
