package dev.people.license;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How many seats a pool has.
 *
 * @param seats the number, or empty for a pool without limit
 */
public record SeatLimit(OptionalLong seats) {
    /** No limit. */
    public static final SeatLimit UNLIMITED = new SeatLimit(OptionalLong.empty());

    /** No less than zero. */
    public SeatLimit {
        if (seats.isPresent() && seats.getAsLong() < 0) {
            throw new IllegalArgumentException("A pool has no less than 0 seats, not " + seats.getAsLong());
        }
    }

    /** This many seats. */
    public static SeatLimit of(long seats) {
        return new SeatLimit(OptionalLong.of(seats));
    }

    /** What to send of it: the number, absent without limit. */
    public Optional<Long> view() {
        return seats.isEmpty() ? Optional.empty() : Optional.of(seats.getAsLong());
    }

    /** How many are free while so many are used; {@link Long#MAX_VALUE} without limit, never less than zero. */
    public long free(long used) {
        return seats.isEmpty() ? Long.MAX_VALUE : Math.max(0, seats.getAsLong() - used);
    }

    /** The number, or {@code unlimited}. */
    @Override
    public String toString() {
        return seats.isEmpty() ? "unlimited" : Long.toString(seats.getAsLong());
    }
}
