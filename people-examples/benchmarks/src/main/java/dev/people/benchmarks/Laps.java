package dev.people.benchmarks;

import dev.people.benchmarks.ImportUnderTest.Directory;
import dev.people.benchmarks.ImportUnderTest.Planned;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * How long the two halves of an import took.
 *
 * @param plan nanoseconds until the plan was there
 * @param apply nanoseconds from then on until it was applied
 */
record Laps(long plan, long apply) {
    /**
     * Imports a file.
     *
     * @throws IllegalStateException when other than so many rows are written
     */
    static Laps of(Directory directory, Path file, long writes, LongConsumer done) {
        long start = System.nanoTime();
        try (Planned planned = directory.plan(file)) {
            long plan = System.nanoTime() - start;
            if (planned.writes() != writes) {
                throw new IllegalStateException("The plan writes " + planned.writes() + " rows, not " + writes);
            }
            return new Laps(plan, Stopwatch.nanos("Applying", writes, () -> planned.apply(done)));
        }
    }
}
