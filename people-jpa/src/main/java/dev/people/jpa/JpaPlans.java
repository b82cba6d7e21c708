package dev.people.jpa;

import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.run.Bytes;
import dev.people.run.PlanPart;
import dev.people.run.PlanStore;
import dev.people.run.StagedPlan;
import dev.people.run.StagedState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

record JpaPlans(StatelessSession session) implements PlanStore {
    private static final String NEWEST_FIRST = " order by p.madeAt desc, p.id desc";

    @Override
    public void add(StagedPlan plan) {
        session.insert(PlanMapper.row(plan));
    }

    @Override
    public Optional<StagedPlan> find(PlanId id) {
        return Optional.ofNullable(session.get(PlanEntity.class, id.value())).map(PlanMapper::plan);
    }

    @Override
    public List<StagedPlan> page(Optional<PlanId> after, int limit) {
        List<PlanEntity> rows = after.isEmpty() ? first(limit) : next(after.get(), limit);
        return rows.stream().map(PlanMapper::plan).toList();
    }

    private List<PlanEntity> first(int limit) {
        return session.createSelectionQuery("from PlanEntity p" + NEWEST_FIRST, PlanEntity.class)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<PlanEntity> next(PlanId after, int limit) {
        return session.createSelectionQuery(
                        "from PlanEntity p where exists (select 1 from PlanEntity l where l.id = :last"
                                + " and (p.madeAt < l.madeAt or p.madeAt = l.madeAt and p.id < l.id))" + NEWEST_FIRST,
                        PlanEntity.class)
                .setParameter("last", after.value())
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Optional<StagedState> start(PlanId plan, RunId run, Instant now, Instant until) {
        return locked(plan).map(row -> {
            StagedState state = PlanMapper.plan(row).stateAt(now);
            if (!(state instanceof StagedState.Staged)) {
                return state;
            }
            row.expiresAt = until;
            return put(row, new StagedState.Started(run));
        });
    }

    @Override
    public void complete(PlanId plan) {
        locked(plan)
                .filter(row -> PlanMapper.plan(row).state() instanceof StagedState.Incomplete)
                .ifPresent(row -> put(row, new StagedState.Staged()));
    }

    @Override
    public Optional<StagedState> cancel(PlanId plan) {
        return locked(plan).map(row -> {
            StagedState state = PlanMapper.plan(row).state();
            return state.waits() ? put(row, new StagedState.Cancelled()) : state;
        });
    }

    /** Who comes second waits here and then sees what the first one did. */
    private Optional<PlanEntity> locked(PlanId plan) {
        return Optional.ofNullable(session.get(PlanEntity.class, plan.value(), LockMode.PESSIMISTIC_WRITE));
    }

    private StagedState put(PlanEntity row, StagedState state) {
        PlanMapper.put(row, state);
        session.update(row);
        return state;
    }

    @Override
    public void delete(PlanId plan) {
        session.createMutationQuery("delete from PlanEntity p where p.id = :id")
                .setParameter("id", plan.value())
                .executeUpdate();
        Jdbc.run(session, connection -> PlanParts.delete(connection, plan.value()));
    }

    @Override
    public int deleteExpired(Instant at, int most) {
        List<UUID> expired = session.createSelectionQuery(
                        "select p.id from PlanEntity p where p.expiresAt <= :at order by p.expiresAt, p.id", UUID.class)
                .setParameter("at", at)
                .setMaxResults(most)
                .getResultList();
        int deleted = 0;
        for (UUID plan : expired) {
            deleted += deleteIfExpired(plan, at);
        }
        return deleted;
    }

    /** Asked again, since it may have been started meanwhile. */
    private int deleteIfExpired(UUID plan, Instant at) {
        int deleted = session.createMutationQuery("delete from PlanEntity p where p.id = :id and p.expiresAt <= :at")
                .setParameter("id", plan)
                .setParameter("at", at)
                .executeUpdate();
        if (deleted > 0) {
            Jdbc.run(session, connection -> PlanParts.delete(connection, plan));
        }
        return deleted;
    }

    @Override
    public void add(PlanPart part, Bytes content) {
        UUID plan = part.plan().value();
        if (!Jdbc.answer(session, connection -> PlanParts.lock(connection, plan))) {
            throw new IllegalArgumentException("There is no plan " + plan);
        }
        Jdbc.insert(session, "people_plan_part", connection -> PlanParts.insert(connection, part, content));
    }

    @Override
    public Optional<Bytes> part(PlanPart part) {
        return Jdbc.answer(session, connection -> PlanParts.find(connection, part));
    }
}
