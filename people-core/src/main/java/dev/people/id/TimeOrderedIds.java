package dev.people.id;

import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Identifiers of version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. Thread-safe if its source is. */
public final class TimeOrderedIds implements Ids {
    private final InstantSource clock;
    private final RandomGenerator random;

    /** Time and randomness come from outside. */
    public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.random = Objects.requireNonNull(random, "random");
    }

    @Override
    public UUID next() {
        return layout(clock.millis(), random.nextLong(), random.nextLong());
    }

    static UUID layout(long millis, long first, long second) {
        long high = (millis << 16) | 0x7000L | (first & 0x0FFFL);
        long low = (second & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
