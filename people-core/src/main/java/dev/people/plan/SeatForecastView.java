package dev.people.plan;

import java.util.Optional;

/**
 * What to send of a {@link SeatForecast}.
 *
 * @param pool which pool
 * @param limit how many seats it has; absent without limit
 * @param used how many were taken when the plan was made
 * @param needed how many the plan would take if nobody were refused for want of one
 * @param freed how many the plan gives back
 * @param after how many will be taken afterwards
 * @param missing how many seats are missing
 * @param sufficientLimit the smallest limit with which none would be missing
 */
public record SeatForecastView(
        String pool,
        Optional<Long> limit,
        long used,
        long needed,
        long freed,
        long after,
        long missing,
        long sufficientLimit) {}
