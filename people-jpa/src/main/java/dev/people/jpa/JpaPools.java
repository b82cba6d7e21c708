package dev.people.jpa;

import dev.people.license.LicensePool;
import dev.people.license.LicensePoolRepository;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

record JpaPools(StatelessSession session) implements LicensePoolRepository {
    @Override
    public List<LicensePool> all() {
        return session
                .createSelectionQuery("from PoolEntity p order by p.name", PoolEntity.class)
                .getResultList()
                .stream()
                .map(JpaPools::pool)
                .toList();
    }

    private static LicensePool pool(PoolEntity row) {
        SeatLimit limit = row.seatLimit == null ? SeatLimit.UNLIMITED : SeatLimit.of(row.seatLimit);
        return new LicensePool(new PoolName(row.name), limit, row.used);
    }

    @Override
    public void limit(PoolName pool, SeatLimit limit) {
        Long seats = limit.seats().isPresent() ? limit.seats().getAsLong() : null;
        int updated = session.createMutationQuery("update PoolEntity p set p.seatLimit = :seats where p.name = :name")
                .setParameter("seats", seats)
                .setParameter("name", pool.value())
                .executeUpdate();
        if (updated == 0) {
            throw unknown(pool);
        }
    }

    @Override
    public boolean take(PoolName pool, long seats) {
        int updated = session.createMutationQuery(
                        "update PoolEntity p set p.used = p.used + :seats where p.name = :name"
                                + " and (:seats <= 0 or p.seatLimit is null or p.used + :seats <= p.seatLimit)")
                .setParameter("seats", seats)
                .setParameter("name", pool.value())
                .executeUpdate();
        if (updated == 0 && session.get(PoolEntity.class, pool.value()) == null) {
            throw unknown(pool);
        }
        return updated == 1;
    }

    private static IllegalArgumentException unknown(PoolName pool) {
        return new IllegalArgumentException("There is no pool " + pool);
    }

    @Override
    public long takeUpTo(PoolName pool, long wanted) {
        PoolEntity row = Optional.ofNullable(session.get(PoolEntity.class, pool.value(), LockMode.PESSIMISTIC_WRITE))
                .orElseThrow(() -> unknown(pool));
        long given = Math.min(wanted, pool(row).free());
        return given > 0 && take(pool, given) ? given : 0;
    }
}
