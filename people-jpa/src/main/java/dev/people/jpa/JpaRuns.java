package dev.people.jpa;

import dev.people.id.RunId;
import dev.people.run.ChunkOutcome;
import dev.people.run.Run;
import dev.people.run.RunRepository;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

record JpaRuns(StatelessSession session) implements RunRepository {
    @Override
    public void add(Run run) {
        session.insert(RunMapper.row(run));
    }

    @Override
    public void update(Run run) {
        session.update(RunMapper.row(run));
    }

    @Override
    public Optional<Run> find(RunId id) {
        return Optional.ofNullable(session.get(RunEntity.class, id.value())).map(RunMapper::run);
    }

    @Override
    public List<Run> newest(int limit) {
        return session
                .createSelectionQuery("from RunEntity r order by r.startedAt desc, r.id desc", RunEntity.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(RunMapper::run)
                .toList();
    }

    @Override
    public void addOutcome(ChunkOutcome outcome) {
        ChunkEntity row = new ChunkEntity();
        row.run = outcome.run().value();
        row.chunk = outcome.number();
        row.outcomes = PackedOutcomes.pack(outcome.rows());
        session.insert(row);
    }

    @Override
    public Optional<ChunkOutcome> outcome(RunId run, int chunk) {
        return Optional.ofNullable(session.get(ChunkEntity.class, new ChunkEntity.Key(run.value(), chunk)))
                .map(row -> new ChunkOutcome(run, chunk, PackedOutcomes.unpack(row.outcomes)));
    }
}
