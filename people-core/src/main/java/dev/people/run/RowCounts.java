package dev.people.run;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many rows had each result. Immutable. */
public final class RowCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** None. */
    public static final RowCounts NONE = new RowCounts(new long[RowResult.values().length]);

    private final long[] counts;

    private RowCounts(long[] counts) {
        this.counts = counts;
    }

    /** How many had this result. */
    public long of(RowResult result) {
        return counts[result.ordinal()];
    }

    /** With so many more of a result. */
    public RowCounts plus(RowResult result, long more) {
        long[] sum = counts.clone();
        sum[result.ordinal()] += more;
        return new RowCounts(sum);
    }

    /** Both together. */
    public RowCounts plus(RowCounts other) {
        long[] sum = counts.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.counts[i];
        }
        return new RowCounts(sum);
    }

    /** What to send of them: how many by the code of the result, results without a row as well. */
    public Map<String, Long> view() {
        Map<String, Long> view = new LinkedHashMap<>();
        for (RowResult result : RowResult.values()) {
            view.put(result.code(), of(result));
        }
        return Collections.unmodifiableMap(view);
    }

    /** How many rows in all; what became of their managers is not counted. */
    public long total() {
        return Arrays.stream(counts, 0, RowResult.MANAGER_SET.ordinal()).sum();
    }

    /** How many managers in all. */
    public long managers() {
        return Arrays.stream(counts, RowResult.MANAGER_SET.ordinal(), counts.length)
                .sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowCounts rows && Arrays.equals(counts, rows.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("RowCounts[");
        for (RowResult result : RowResult.values()) {
            text.append(result.ordinal() == 0 ? "" : ", ")
                    .append(result)
                    .append('=')
                    .append(of(result));
        }
        return text.append(']').toString();
    }
}
