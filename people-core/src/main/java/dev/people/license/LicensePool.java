package dev.people.license;

/**
 * A pool of seats at one moment.
 *
 * @param name its name
 * @param limit how many seats it has
 * @param used how many are taken; more than the limit only after the limit was lowered
 */
public record LicensePool(PoolName name, SeatLimit limit, long used) {
    /** What to send of it. */
    public PoolView view() {
        return new PoolView(name.value(), limit.view(), used, limit.view().map(any -> free()));
    }

    /** How many seats are free; {@link Long#MAX_VALUE} without limit. */
    public long free() {
        return limit.free(used);
    }
}
