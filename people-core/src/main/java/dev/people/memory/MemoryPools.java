package dev.people.memory;

import dev.people.license.LicensePool;
import dev.people.license.LicensePoolRepository;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.util.List;
import java.util.Optional;

record MemoryPools(MemoryTransaction tx) implements LicensePoolRepository {
    @Override
    public List<LicensePool> all() {
        return List.copyOf(tx.tables().pools.values());
    }

    @Override
    public void limit(PoolName pool, SeatLimit limit) {
        tx.put(tx.tables().pools, pool, new LicensePool(pool, limit, find(pool).used()));
    }

    @Override
    public boolean take(PoolName pool, long seats) {
        LicensePool found = find(pool);
        if (seats > 0 && found.free() < seats) {
            return false;
        }
        if (seats != 0) {
            tx.put(tx.tables().pools, pool, new LicensePool(pool, found.limit(), found.used() + seats));
        }
        return true;
    }

    @Override
    public long takeUpTo(PoolName pool, long wanted) {
        long given = Math.max(0, Math.min(wanted, find(pool).free()));
        take(pool, given);
        return given;
    }

    /** One that is not there is made when something is put. */
    private LicensePool find(PoolName pool) {
        return Optional.ofNullable(tx.tables().pools.get(pool))
                .orElseGet(() -> new LicensePool(pool, SeatLimit.UNLIMITED, 0));
    }
}
