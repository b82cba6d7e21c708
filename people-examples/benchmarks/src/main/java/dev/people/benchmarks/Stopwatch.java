package dev.people.benchmarks;

import java.util.function.LongSupplier;

/** Times work that has to account for a known number of rows. */
final class Stopwatch {
    private Stopwatch() {}

    /**
     * How many nanoseconds the work took.
     *
     * @throws IllegalStateException when it answers another number of rows
     */
    static long nanos(String name, long rows, LongSupplier work) {
        long start = System.nanoTime();
        long answered = work.getAsLong();
        long nanos = System.nanoTime() - start;
        if (answered != rows) {
            throw new IllegalStateException(name + " accounts for " + answered + " rows of " + rows);
        }
        return nanos;
    }
}
