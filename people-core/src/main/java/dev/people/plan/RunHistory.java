package dev.people.plan;

import dev.people.id.RunId;
import dev.people.run.ChunkOutcome;
import dev.people.storage.Storage;
import java.util.List;
import java.util.function.Consumer;

/** The chunks of a run that are done, in their order, some in memory at a time. For one thread. */
public final class RunHistory {
    private static final int AT_ONCE = 20;

    private final Storage storage;
    private final RunId run;

    /** Of this run. */
    public RunHistory(Storage storage, RunId run) {
        this.storage = storage;
        this.run = run;
    }

    /** Shows each; numbers that are missing are passed over. */
    public void forEach(Consumer<ChunkOutcome> action) {
        int from = 0;
        List<ChunkOutcome> some = read(from);
        while (!some.isEmpty()) {
            some.forEach(action);
            from = some.get(some.size() - 1).number() + 1;
            some = read(from);
        }
    }

    private List<ChunkOutcome> read(int from) {
        return storage.read(work -> work.runs().outcomes(run, from, AT_ONCE));
    }
}
