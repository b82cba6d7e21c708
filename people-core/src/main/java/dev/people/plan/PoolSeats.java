package dev.people.plan;

import dev.people.license.LicensePool;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;

/** The seats of one pool while they are given to rows. For one thread and one turn. */
final class PoolSeats {
    private final LicensePool pool;
    private final SeatLimit limit;
    private long wanted;
    private long freed;
    /** Those of the freed ones that are free only once everybody else has had a turn. */
    private long late;
    /** Those of the freed ones that are free before linked rows have their turn. */
    private long early;

    private long given;
    private long now;

    /** With the limit that the plan reckons with. */
    PoolSeats(LicensePool pool) {
        this.pool = pool;
        this.limit = pool.limit();
    }

    PoolName name() {
        return pool.name();
    }

    /** Counts a row that takes a seat. */
    void want() {
        wanted++;
    }

    /** Counts a row that frees a seat in this wave. */
    void free(Wave wave) {
        freed++;
        late += wave == Wave.LEAVING_ADMINISTRATORS ? 1 : 0;
        early += wave == Wave.GIVING ? 1 : 0;
    }

    /** How many rows take a seat. */
    long wanted() {
        return wanted;
    }

    /** Whether one more row gets a seat, once every row is counted. */
    boolean gives() {
        boolean isFree = given < limit.free(pool.used() - (freed - late));
        given += isFree ? 1 : 0;
        return isFree;
    }

    /** Linked rows have their turn one after the other: what a later one frees is not free yet. */
    void beginLinked() {
        now = pool.used() - early;
    }

    /** A linked row frees its seat. */
    void leave() {
        now--;
    }

    /** Whether a linked row that got a seat finds it free when it has its turn. */
    boolean finds() {
        boolean isFree = limit.free(now) > 0;
        now += isFree ? 1 : 0;
        given -= isFree ? 0 : 1;
        return isFree;
    }

    /** What becomes of the pool. */
    SeatForecast forecast(long needed) {
        return new SeatForecast(pool.name(), limit, pool.used(), needed, freed, pool.used() - freed + given);
    }
}
