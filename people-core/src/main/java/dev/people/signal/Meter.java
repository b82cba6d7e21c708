package dev.people.signal;

import java.time.Duration;

/**
 * Port: hears how long things took and how many it was. The default hears nothing, and no clock is read for it. With
 * Micrometer:
 *
 * <pre>{@code
 * final class MicrometerMeter implements Meter {
 *     private final MeterRegistry registry;
 *
 *     MicrometerMeter(MeterRegistry registry) {
 *         this.registry = registry;
 *     }
 *
 *     public void measured(Measure what, long count, Duration took, Outcome outcome) {
 *         Timer.builder(what.code())                                  // people.chunk, a timer
 *                 .tag("outcome", outcome.code())                     // ok or failed
 *                 .register(registry)
 *                 .record(took);
 *         DistributionSummary.builder(what.code() + ".count")         // people.chunk.count, in rows
 *                 .register(registry)
 *                 .record(count);
 *     }
 * }
 *
 * People.on(storage).meter(new MicrometerMeter(registry)).build();
 * }</pre>
 *
 * <p>It is called on the thread that did the work, outside of transactions of People, also when the work failed. What it
 * throws is logged and changes nothing. Implementations are thread-safe and quick.
 */
@FunctionalInterface
public interface Meter {
    /** Hears nothing. */
    Meter NONE = (what, count, took, outcome) -> {};

    /** How something ended. */
    enum Outcome {
        /** It answered. */
        OK,
        /** It threw an exception, a refusal included. */
        FAILED;

        /** Its name in monitoring. */
        public String code() {
            return this == OK ? "ok" : "failed";
        }
    }

    /**
     * Hears of something that ended.
     *
     * @param what what it was
     * @param count how many rows, notices or accounts; 0 when it failed
     * @param took how long it took, by a clock that never goes back
     * @param outcome how it ended
     */
    void measured(Measure what, long count, Duration took, Outcome outcome);
}
