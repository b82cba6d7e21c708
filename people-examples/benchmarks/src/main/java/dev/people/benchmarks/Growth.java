package dev.people.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Whether later rows of one import cost more than earlier ones. Notes when rows were done. For one thread. */
final class Growth {
    static final long PART = 100_000;

    private final List<Long> rows = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();

    private final LongSupplier clock;

    Growth() {
        this(System::nanoTime);
    }

    /** By this clock, in nanoseconds. */
    Growth(LongSupplier clock) {
        this.clock = clock;
    }

    void done(long count) {
        rows.add(count);
        nanos.add(clock.getAsLong());
    }

    /** What the last 100,000 rows cost, where the second 100,000 cost 1; empty where there are no three parts. */
    Optional<Double> ofLastPart() {
        long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1);
        if (last < 3 * PART) {
            return Optional.empty();
        }
        return Optional.of((double) (at(last) - at(last - PART)) / (at(2 * PART) - at(PART)));
    }

    private long at(long count) {
        int i = 0;
        while (rows.get(i) < count) {
            i++;
        }
        return nanos.get(i);
    }
}
