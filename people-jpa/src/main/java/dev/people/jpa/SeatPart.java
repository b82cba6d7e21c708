package dev.people.jpa;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the seats of a pool.
 *
 * @param number its number
 * @param used how many it has given out, less those that were given back to it; parts of a pool add up to what is in use
 * @param free how many it may give; {@link #UNLIMITED} or {@link #OVERDRAWN} in all parts of a pool
 */
record SeatPart(int number, long used, long free) {
    /** Any number. */
    static final long UNLIMITED = Long.MAX_VALUE;
    /** None: more are used than the limit allows, and what is given back is not free before all parts are counted anew. */
    static final long OVERDRAWN = -1;

    private boolean isShared() {
        return free != UNLIMITED && free != OVERDRAWN;
    }

    /**
     * These parts once they have given so many seats, or have got them back where negative; they share what is free then,
     * so that no part is empty while others have many.
     */
    static List<SeatPart> less(List<SeatPart> parts, long seats) {
        boolean shared = parts.get(0).isShared();
        long left = shared ? parts.stream().mapToLong(SeatPart::free).sum() - seats : 0;
        int count = parts.size();
        List<SeatPart> after = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            SeatPart part = parts.get(i);
            long used = part.used() + (i == 0 ? seats : 0);
            long free = shared ? left / count + (i < left % count ? 1 : 0) : part.free();
            after.add(new SeatPart(part.number(), used, free));
        }
        return after;
    }
}
