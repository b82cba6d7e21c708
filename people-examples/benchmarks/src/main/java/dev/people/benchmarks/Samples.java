package dev.people.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Durations of the same work, one per round. For one thread. */
final class Samples {
    private final List<Double> seconds = new ArrayList<>();

    void add(long nanos) {
        seconds.add(nanos / 1e9);
    }

    boolean isEmpty() {
        return seconds.isEmpty();
    }

    /** The middle one, or the mean of the two in the middle. */
    double median() {
        if (seconds.isEmpty()) {
            throw new IllegalStateException("Nothing was measured");
        }
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How far the slowest is above the fastest: 0 when they are the same, 1 when it took twice as long. */
    double spread() {
        double fastest = seconds.stream().mapToDouble(Double::doubleValue).min().orElse(1);
        double slowest = seconds.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return slowest / fastest - 1;
    }
}
