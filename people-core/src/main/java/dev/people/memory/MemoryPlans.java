package dev.people.memory;

import dev.people.failure.DoneEarlierException;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.run.Bytes;
import dev.people.run.PlanPart;
import dev.people.run.PlanStore;
import dev.people.run.StagedPlan;
import dev.people.run.StagedState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record MemoryPlans(MemoryTransaction tx) implements PlanStore {
    private static final Comparator<StagedPlan> NEWEST_FIRST = Comparator.comparing(
                    (StagedPlan plan) -> plan.term().madeAt())
            .thenComparing(StagedPlan::id)
            .reversed();

    @Override
    public void add(StagedPlan plan) {
        if (tx.tables().plans.containsKey(plan.id())) {
            throw tx.lostBy(new DoneEarlierException(plan.id().toString()));
        }
        put(plan);
    }

    private void put(StagedPlan plan) {
        tx.put(tx.tables().plans, plan.id(), plan);
    }

    @Override
    public Optional<StagedPlan> find(PlanId id) {
        return Optional.ofNullable(tx.tables().plans.get(id));
    }

    @Override
    public List<StagedPlan> page(Optional<PlanId> after, int limit) {
        Optional<StagedPlan> last = after.flatMap(this::find);
        if (after.isPresent() && last.isEmpty()) {
            return List.of();
        }
        return tx.tables().plans.values().stream()
                .filter(plan -> last.filter(some -> NEWEST_FIRST.compare(some, plan) >= 0)
                        .isEmpty())
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<StagedState> start(PlanId plan, RunId run, Instant now, Instant until) {
        find(plan)
                .filter(found -> found.stateAt(now) instanceof StagedState.Staged)
                .ifPresent(found -> put(
                        in(found, new StagedPlan.Term(found.term().madeAt(), until), new StagedState.Started(run))));
        return find(plan).map(found -> found.stateAt(now));
    }

    @Override
    public void complete(PlanId plan) {
        find(plan)
                .filter(found -> found.state() instanceof StagedState.Incomplete)
                .ifPresent(found -> put(in(found, found.term(), new StagedState.Staged())));
    }

    @Override
    public Optional<StagedState> cancel(PlanId plan) {
        find(plan)
                .filter(found -> found.state().waits())
                .ifPresent(found -> put(in(found, found.term(), new StagedState.Cancelled())));
        return find(plan).map(StagedPlan::state);
    }

    private static StagedPlan in(StagedPlan plan, StagedPlan.Term term, StagedState state) {
        return new StagedPlan(plan.id(), plan.actor(), term, plan.source(), state, plan.head());
    }

    @Override
    public void delete(PlanId plan) {
        tx.remove(tx.tables().plans, plan);
        tx.tables().parts.keySet().stream()
                .filter(part -> part.plan().equals(plan))
                .toList()
                .forEach(part -> tx.remove(tx.tables().parts, part));
    }

    @Override
    public int deleteExpired(Instant at, int most) {
        List<PlanId> expired = tx.tables().plans.values().stream()
                .filter(plan -> !plan.term().expiresAt().isAfter(at))
                .map(StagedPlan::id)
                .limit(most)
                .toList();
        expired.forEach(this::delete);
        return expired.size();
    }

    @Override
    public void add(PlanPart part, Bytes content) {
        if (!tx.tables().plans.containsKey(part.plan())) {
            throw new IllegalArgumentException("There is no plan " + part.plan());
        }
        if (tx.tables().parts.containsKey(part)) {
            throw tx.lostBy(new DoneEarlierException(part.toString()));
        }
        tx.put(tx.tables().parts, part, content);
    }

    @Override
    public Optional<Bytes> part(PlanPart part) {
        return Optional.ofNullable(tx.tables().parts.get(part));
    }
}
