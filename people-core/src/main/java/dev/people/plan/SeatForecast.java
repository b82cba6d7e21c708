package dev.people.plan;

import dev.people.license.PoolName;
import dev.people.license.SeatLimit;

/**
 * What a plan does to one pool.
 *
 * @param pool which pool
 * @param limit how many seats it has
 * @param used how many were taken when the plan was made
 * @param needed how many the plan would take if nobody were refused for want of one
 * @param freed how many the plan gives back
 * @param after how many will be taken afterwards
 */
public record SeatForecast(PoolName pool, SeatLimit limit, long used, long needed, long freed, long after) {
    /** How many seats are missing: for rows that are refused for want of one, and for rows that wait for these. */
    public long missing() {
        return Math.max(0, used - freed + needed - after);
    }

    /** The smallest limit with which no row would be refused for want of a seat. */
    public long sufficientLimit() {
        return after + missing();
    }

    /** What to send of it. */
    public SeatForecastView view() {
        return new SeatForecastView(
                pool.value(), limit.view(), used, needed, freed, after, missing(), sufficientLimit());
    }
}
