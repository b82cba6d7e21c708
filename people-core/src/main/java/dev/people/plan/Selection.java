package dev.people.plan;

import java.util.ArrayList;
import java.util.List;

/** Which rows of a source a plan takes, by the row numbers that findings show. Immutable. */
public final class Selection {
    private static final Selection ALL = new Selection(List.of(new Range(1, Long.MAX_VALUE)), false);

    private final List<Range> ranges;
    private final boolean inverted;

    private Selection(List<Range> ranges, boolean inverted) {
        this.ranges = List.copyOf(ranges);
        this.inverted = inverted;
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
        return new Selection(ranges, false);
    }

    /** Only these rows. */
    public static Selection rows(long... rows) {
        return new Selection(singles(rows), false);
    }

    /** Every row but these. */
    public static Selection allBut(long... rows) {
        return new Selection(singles(rows), true);
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
        for (Range range : ranges) {
            if (row >= range.from && row <= range.to) {
                return !inverted;
            }
        }
        return inverted;
    }
}
