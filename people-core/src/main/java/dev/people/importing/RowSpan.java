package dev.people.importing;

import java.util.ArrayList;
import java.util.List;

/** Numbers of records, for people to read: the first few of them, runs with a dash between. For one thread. */
final class RowSpan {
    private static final int MOST_RUNS = 5;

    private final List<String> runs = new ArrayList<>();
    private long from;
    private long to;
    private long count;
    private long untold;

    void add(long row) {
        if (count > 0 && row != to + 1) {
            endRun();
        }
        if (count == 0 || row != to + 1) {
            from = row;
        }
        to = row;
        count++;
    }

    private void endRun() {
        if (runs.size() < MOST_RUNS) {
            runs.add(run());
        } else {
            untold += to - from + 1;
        }
    }

    private String run() {
        return from == to ? String.valueOf(from) : from + "\u2013" + to;
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    @Override
    public String toString() {
        String told = runs.isEmpty() ? run() : String.join(", ", runs);
        if (runs.isEmpty()) {
            return told;
        }
        boolean isLastTold = runs.size() < MOST_RUNS;
        long others = untold + (isLastTold ? 0 : to - from + 1);
        String last = isLastTold ? ", " + run() : "";
        return others == 0 ? told + last : told + last + " and " + others + " more";
    }
}
