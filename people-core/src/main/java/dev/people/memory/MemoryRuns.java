package dev.people.memory;

import dev.people.failure.DoneEarlierException;
import dev.people.id.RunId;
import dev.people.run.ChunkOutcome;
import dev.people.run.Run;
import dev.people.run.RunRepository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record MemoryRuns(MemoryTransaction tx) implements RunRepository {
    @Override
    public void add(Run run) {
        if (tx.tables().runs.containsKey(run.id())) {
            throw tx.lostBy(new DoneEarlierException(run.id().toString()));
        }
        tx.put(tx.tables().runs, run.id(), run);
    }

    @Override
    public void update(Run run) {
        tx.put(tx.tables().runs, run.id(), run);
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
    public void addOutcome(ChunkOutcome outcome) {
        List<Object> key = List.of(outcome.run(), outcome.number());
        if (tx.tables().outcomes.containsKey(key)) {
            throw tx.lostBy(new DoneEarlierException(outcome.run() + "/" + outcome.number()));
        }
        tx.put(tx.tables().outcomes, key, outcome);
    }

    @Override
    public Optional<ChunkOutcome> outcome(RunId run, int chunk) {
        return Optional.ofNullable(tx.tables().outcomes.get(List.<Object>of(run, chunk)));
    }
}
