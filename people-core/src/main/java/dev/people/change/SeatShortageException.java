package dev.people.change;

import dev.people.license.PoolName;

/** There were not enough seats for a write; the caller rolls the transaction back. */
public final class SeatShortageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PoolName pool;

    /** Of this pool. */
    public SeatShortageException(PoolName pool) {
        super("Not enough seats in the license pool " + pool);
        this.pool = pool;
    }

    /** Which pool. */
    public PoolName pool() {
        return pool;
    }
}
