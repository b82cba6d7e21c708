package dev.people.memory;

import dev.people.failure.DoneEarlierException;
import dev.people.failure.LeaseLostException;
import dev.people.id.RunId;
import dev.people.memory.Tables.ChunkKey;
import dev.people.run.Bytes;
import dev.people.run.ChunkOutcome;
import dev.people.run.Run;
import dev.people.run.RunRepository;
import dev.people.run.RunRequest;
import dev.people.run.RunState;
import dev.people.run.TakeOver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

record MemoryRuns(MemoryTransaction tx) implements RunRepository {
    @Override
    public void add(Run run) {
        if (tx.tables().runs.containsKey(run.id())) {
            throw tx.lostBy(new DoneEarlierException(run.id().toString()));
        }
        tx.put(tx.tables().runs, run.id(), run);
    }

    @Override
    public Optional<RunRequest> update(Run run) {
        boolean held = find(run.id())
                .filter(stored -> stored.lease().turn() == run.lease().turn())
                .isPresent();
        if (!held) {
            throw tx.lostBy(new LeaseLostException(run.id().toString()));
        }
        tx.put(tx.tables().runs, run.id(), run);
        return Optional.ofNullable(tx.tables().requests.get(run.id()));
    }

    @Override
    public Optional<Run> find(RunId id) {
        return Optional.ofNullable(tx.tables().runs.get(id));
    }

    @Override
    public List<Run> newest(int limit) {
        List<Run> runs = new ArrayList<>(tx.tables().runs.values());
        runs.sort(Comparator.comparing((Run run) -> run.lease().startedAt())
                .thenComparing(Run::id)
                .reversed());
        return runs.size() > limit ? List.copyOf(runs.subList(0, limit)) : runs;
    }

    @Override
    public Optional<TakeOver> takeOver(RunId run, String applier, Instant now, Instant until) {
        return find(run).map(stored -> {
            if (!stored.isFree(now)) {
                return stored.state() == RunState.DONE ? new TakeOver.Done(stored) : new TakeOver.Held(stored);
            }
            Run taken = stored.takenOver(applier, until);
            tx.put(tx.tables().runs, run, taken);
            tx.remove(tx.tables().requests, run);
            return new TakeOver.Taken(taken);
        });
    }

    @Override
    public boolean request(RunId run, RunRequest request) {
        if (find(run).filter(stored -> stored.state() == RunState.RUNNING).isEmpty()) {
            return false;
        }
        if (tx.tables().requests.get(run) != RunRequest.STOP) {
            tx.put(tx.tables().requests, run, request);
        }
        return true;
    }

    @Override
    public void addOutcome(ChunkOutcome outcome, Bytes undo) {
        ChunkKey key = new ChunkKey(outcome.run(), outcome.number());
        if (tx.tables().outcomes.containsKey(key)) {
            throw tx.lostBy(new DoneEarlierException(outcome.run() + "/" + outcome.number()));
        }
        tx.put(tx.tables().outcomes, key, outcome);
        if (undo.size() > 0) {
            tx.put(tx.tables().undo, key, undo);
        }
    }

    @Override
    public Optional<ChunkOutcome> outcome(RunId run, int chunk) {
        return Optional.ofNullable(tx.tables().outcomes.get(new ChunkKey(run, chunk)));
    }

    @Override
    public List<ChunkOutcome> outcomes(RunId run, int from, int limit) {
        return tx
                .tables()
                .outcomes
                .subMap(new ChunkKey(run, from), true, new ChunkKey(run, Integer.MAX_VALUE), true)
                .values()
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<ChunkOutcome> outcomesOf(RunId run, long firstRow, long lastRow) {
        return outcomes(run, 0, Integer.MAX_VALUE).stream()
                .filter(chunk -> chunk.hasRowBetween(firstRow, lastRow))
                .toList();
    }

    @Override
    public Map<Integer, Bytes> undo(RunId run, Set<Integer> chunks) {
        Map<Integer, Bytes> undo = new HashMap<>();
        chunks.forEach(chunk -> undo(run, chunk).ifPresent(bytes -> undo.put(chunk, bytes)));
        return undo;
    }

    @Override
    public Optional<Bytes> undo(RunId run, int chunk) {
        return Optional.ofNullable(tx.tables().undo.get(new ChunkKey(run, chunk)));
    }

    @Override
    public int forgetUndo(Instant before, int most) {
        List<ChunkKey> old = tx.tables().undo.keySet().stream()
                .filter(key -> find(key.run())
                        .filter(run -> run.lease().startedAt().isBefore(before))
                        .isPresent())
                .limit(most)
                .toList();
        old.forEach(key -> tx.remove(tx.tables().undo, key));
        return old.size();
    }
}
