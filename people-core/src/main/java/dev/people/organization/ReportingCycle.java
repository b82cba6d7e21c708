package dev.people.organization;

/** People who form a management loop. Immutable. */
public final class ReportingCycle {
    /** Of a longer path only the beginning is kept. */
    public static final int LONGEST_PATH = 100;

    private final int[] rows;
    private final long[] path;
    private final int length;

    ReportingCycle(int[] rows, long[] path, int length) {
        this.rows = rows;
        this.path = path;
        this.length = length;
    }

    /** The rows on it, all of which are refused, from report to manager. */
    public int[] rows() {
        return rows.clone();
    }

    /** The keys of the people on it, from report to manager, beginning with the first row's; at most 100 of them. */
    public long[] path() {
        return path.clone();
    }

    /** How many people are on it. */
    public int length() {
        return length;
    }
}
