package dev.people.change;

import dev.people.license.PoolName;

/** There were not enough seats for a write; whoever runs the transaction gives it up and answers for it. */
public final class SeatShortageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PoolName pool;

    /** Of this pool. */
    public SeatShortageException(PoolName pool) {
        super("Not enough seats in the pool " + pool);
        this.pool = pool;
    }

    /** Which pool. */
    public PoolName pool() {
        return pool;
    }
}
