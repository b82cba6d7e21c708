package dev.people;

import dev.people.actor.Actor;
import dev.people.license.LicensePool;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.util.List;

/** License pools. */
public final class Licenses {
    private final People.Kit kit;
    private final Actor actor;

    Licenses(People.Kit kit, Actor actor) {
        this.kit = kit;
        this.actor = actor;
    }

    /** Every pool, by name. */
    public List<LicensePool> pools() {
        return kit.licenses().pools(actor);
    }

    /**
     * Sets how many seats a pool has, and makes the pool if it is not there; below what is in use nobody is blocked, and
     * nobody gets a seat.
     */
    public void limit(PoolName pool, SeatLimit limit) {
        kit.licenses().limit(actor, pool, limit);
    }
}
