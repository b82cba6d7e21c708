package dev.people.jpa;

import dev.people.failure.LeaseLostException;
import dev.people.id.RunId;
import dev.people.run.Bytes;
import dev.people.run.ChunkOutcome;
import dev.people.run.Run;
import dev.people.run.RunRepository;
import dev.people.run.RunRequest;
import dev.people.run.RunState;
import dev.people.run.TakeOver;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

record JpaRuns(StatelessSession session, RunLock lock) implements RunRepository {
    @Override
    public void add(Run run) {
        session.insert(RunMapper.row(run));
    }

    @Override
    public Optional<RunRequest> update(Run run) {
        RunEntity stored = locked(run.id())
                .filter(row -> row.turn == run.lease().turn())
                .orElseThrow(() -> new LeaseLostException(run.id().toString()));
        RunEntity row = RunMapper.row(run);
        row.request = stored.request;
        session.update(row);
        return Optional.ofNullable(row.request).map(RunRequest::valueOf);
    }

    /** Who comes second waits here and then sees what the first one did. */
    private Optional<RunEntity> locked(RunId run) {
        return Optional.ofNullable(session.get(RunEntity.class, run.value(), LockMode.PESSIMISTIC_WRITE));
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
    public Optional<TakeOver> takeOver(RunId run, String applier, Instant now, Instant until) {
        lock.take(session, run);
        return locked(run).map(RunMapper::run).map(stored -> {
            if (!stored.isFree(now)) {
                return stored.state() == RunState.DONE ? new TakeOver.Done(stored) : new TakeOver.Held(stored);
            }
            Run taken = stored.takenOver(applier, until);
            session.update(RunMapper.row(taken));
            return new TakeOver.Taken(taken);
        });
    }

    @Override
    public boolean request(RunId run, RunRequest request) {
        lock.take(session, run);
        Optional<RunEntity> running = locked(run).filter(row -> row.state.equals(RunState.RUNNING.name()));
        running.filter(row -> !RunRequest.STOP.name().equals(row.request)).ifPresent(row -> {
            row.request = request.name();
            session.update(row);
        });
        return running.isPresent();
    }

    @Override
    public void addOutcome(ChunkOutcome outcome, Bytes undo) {
        Jdbc.insert(session, "people_run_chunk", connection -> ChunkRows.insert(connection, outcome, undo));
    }

    @Override
    public Optional<ChunkOutcome> outcome(RunId run, int chunk) {
        return Optional.ofNullable(session.get(ChunkEntity.class, new ChunkEntity.Key(run.value(), chunk)))
                .map(row -> outcome(run, row));
    }

    @Override
    public List<ChunkOutcome> outcomes(RunId run, int from, int limit) {
        return session
                .createSelectionQuery(
                        "from ChunkEntity c where c.run = :run and c.chunk >= :from order by c.chunk",
                        ChunkEntity.class)
                .setParameter("run", run.value())
                .setParameter("from", from)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> outcome(run, row))
                .toList();
    }

    @Override
    public List<ChunkOutcome> outcomesOf(RunId run, long firstRow, long lastRow) {
        return session
                .createSelectionQuery(
                        "from ChunkEntity c where c.run = :run and c.lastRow >= :first and c.firstRow <= :last"
                                + " order by c.chunk",
                        ChunkEntity.class)
                .setParameter("run", run.value())
                .setParameter("first", firstRow)
                .setParameter("last", lastRow)
                .getResultList()
                .stream()
                .map(row -> outcome(run, row))
                .filter(chunk -> chunk.hasRowBetween(firstRow, lastRow))
                .toList();
    }

    private static ChunkOutcome outcome(RunId run, ChunkEntity row) {
        return new ChunkOutcome(run, row.chunk, PackedOutcomes.unpack(row.outcomes));
    }

    @Override
    public Optional<Bytes> undo(RunId run, int chunk) {
        ChunkEntity.Key key = new ChunkEntity.Key(run.value(), chunk);
        return Jdbc.answer(session, connection -> ChunkRows.undo(connection, key));
    }

    @Override
    public Map<Integer, Bytes> undo(RunId run, Set<Integer> chunks) {
        return chunks.isEmpty()
                ? Map.of()
                : Jdbc.answer(session, connection -> ChunkRows.undo(connection, run.value(), List.copyOf(chunks)));
    }

    @Override
    public int forgetUndo(Instant before, int most) {
        List<ChunkEntity.Key> old = undoable(before, most);
        Jdbc.run(session, connection -> {
            for (ChunkEntity.Key key : old) {
                ChunkRows.forgetUndo(connection, key);
            }
        });
        return old.size();
    }

    private List<ChunkEntity.Key> undoable(Instant before, int most) {
        return session
                .createNativeQuery(
                        "select c.run as run, c.chunk as chunk from people_run_chunk c join people_run r on r.id = c.run"
                                + " where r.started_at < :before and c.undo_values is not null order by c.run, c.chunk",
                        Object[].class)
                .addScalar("run", UUID.class)
                .addScalar("chunk", Integer.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new ChunkEntity.Key((UUID) row[0], (Integer) row[1]))
                .toList();
    }
}
