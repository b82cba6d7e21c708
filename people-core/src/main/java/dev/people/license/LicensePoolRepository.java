package dev.people.license;

import java.util.List;

/**
 * Port: keeps the pools, within one transaction. The pools {@link PoolName#PRIMARY} and {@link PoolName#EXTRANET} are
 * always there, without limit until one is set. Seats are taken by a conditional update, never by looking first. A pool
 * that is not there is an {@link IllegalArgumentException}.
 */
public interface LicensePoolRepository {
    /** Every pool, by name. */
    List<LicensePool> all();

    /** Sets a limit, also below what is in use: then nobody gets a seat until enough are free. */
    void limit(PoolName pool, SeatLimit limit);

    /**
     * Takes so many seats, or, if negative, gives them back. Giving back always succeeds.
     *
     * @return whether there were enough; if not, nothing was taken
     */
    boolean take(PoolName pool, long seats);

    /**
     * Takes as many of these seats as there are.
     *
     * @return how many were taken, 0 to {@code wanted}
     */
    long takeUpTo(PoolName pool, long wanted);
}
