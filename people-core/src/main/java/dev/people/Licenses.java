package dev.people;

import dev.people.actor.CallContext;
import dev.people.license.LicensePool;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.util.List;

/** License pools. */
public final class Licenses {
    private final People.Kit kit;
    private final CallContext call;

    Licenses(People.Kit kit, CallContext call) {
        this.kit = kit;
        this.call = call;
    }

    /** Every pool, by name. */
    public List<LicensePool> pools() {
        return kit.licenses().pools(call);
    }

    /**
     * Sets how many seats a pool has, and makes the pool if it is not there; below what is in use nobody is blocked, and
     * nobody gets a seat.
     */
    public void limit(PoolName pool, SeatLimit limit) {
        kit.licenses().limit(call, pool, limit);
    }
}
