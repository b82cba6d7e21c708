package dev.people.plan;

import java.time.Duration;

/**
 * How far a run is.
 *
 * @param done rows that are carried out or found wanting
 * @param total rows to carry out
 * @param elapsed time since it began
 */
public record Progress(long done, long total, Duration elapsed) {
    /** Rows per second so far. */
    public double rate() {
        double seconds = elapsed.toNanos() / 1e9;
        return seconds > 0 ? done / seconds : 0;
    }

    /** Time left at the rate so far. */
    public Duration left() {
        double rate = rate();
        return rate > 0 ? Duration.ofMillis((long) ((total - done) / rate * 1000)) : Duration.ZERO;
    }
}
