package dev.people.plan;

import java.time.Duration;

/**
 * How far a run is, or the making of a plan.
 *
 * @param done rows and managers that are written or refused; a row with a manager counts twice
 * @param total rows and managers to write; 0 while it is not known
 * @param before how many of those that are done were so before it was carried on
 * @param elapsed time since it began, or was carried on
 */
public record Progress(long done, long total, long before, Duration elapsed) {
    /** Rows and managers per second since it began, or was carried on. */
    public double rate() {
        double seconds = elapsed.toNanos() / 1e9;
        return seconds > 0 ? (done - before) / seconds : 0;
    }

    /** Time left at the rate so far; none while the total is not known. */
    public Duration left() {
        double rate = rate();
        return rate > 0 && total > done ? Duration.ofMillis((long) ((total - done) / rate * 1000)) : Duration.ZERO;
    }
}
