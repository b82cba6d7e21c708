package dev.people.license;

import java.util.List;

/**
 * Port: keeps any number of pools, within one transaction. The pools {@link PoolName#PRIMARY} and {@link
 * PoolName#EXTRANET} are always there; every other pool is made when it first gets a limit, or when seats of it are first
 * taken or given back. A pool has no limit until one is set. Seats are taken by a conditional update, never by looking
 * first. What happens to one pool leaves all others as they are.
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
