package dev.people.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which rows of a source a plan takes, by the row numbers that findings show.
 *
 * @param sense whether the ranges are taken or left
 * @param ranges rows, ascending; those that overlap or follow each other are one
 */
public record Selection(Sense sense, List<Range> ranges) {
    private static final Selection ALL = new Selection(Sense.ALL_BUT, List.of());

    /** Whether ranges are taken or left. */
    public enum Sense {
        /** They are taken, and nothing else. */
        ONLY,
        /** They are left, and everything else is taken. */
        ALL_BUT
    }

    /** Puts the ranges in order. */
    public Selection {
        ranges = merged(ranges);
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingLong(Range::from));
        List<Range> merged = new ArrayList<>(sorted.size());
        for (Range range : sorted) {
            Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && range.from - 1 <= last.to) {
                merged.set(merged.size() - 1, new Range(last.from, Math.max(last.to, range.to)));
            } else {
                merged.add(range);
            }
        }
        return List.copyOf(merged);
    }

    /**
     * Rows from one number to another.
     *
     * @param from the first
     * @param to the last
     */
    public record Range(long from, long to) {
        /** From 1 on, and not backwards. */
        public Range {
            if (from < 1 || to < from) {
                throw new IllegalArgumentException("Not a range of rows: " + from + "-" + to);
            }
        }
    }

    /** Every row. */
    public static Selection all() {
        return ALL;
    }

    /** Only these rows. */
    public static Selection of(List<Range> ranges) {
        return new Selection(Sense.ONLY, ranges);
    }

    /** Only these rows. */
    public static Selection rows(long... rows) {
        return new Selection(Sense.ONLY, singles(rows));
    }

    /** Every row but these. */
    public static Selection allBut(long... rows) {
        return new Selection(Sense.ALL_BUT, singles(rows));
    }

    private static List<Range> singles(long... rows) {
        List<Range> ranges = new ArrayList<>();
        for (long row : rows) {
            ranges.add(new Range(row, row));
        }
        return ranges;
    }

    /** Whether it takes this row. */
    public boolean contains(long row) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Range range = ranges.get(middle);
            if (row < range.from) {
                high = middle - 1;
            } else if (row > range.to) {
                low = middle + 1;
            } else {
                return sense == Sense.ONLY;
            }
        }
        return sense == Sense.ALL_BUT;
    }
}
