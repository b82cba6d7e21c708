package dev.people.plan;

import dev.people.failure.RunBusyException;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.RunId;
import dev.people.run.Run;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** A run that somebody else holds, and when to ask again. Thread-safe. */
public final class RunHold {
    private final Storage storage;
    private final InstantSource clock;

    /** Over this storage. */
    public RunHold(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Works in a transaction on a run that others may hold.
     *
     * @throws RejectedException with {@code RUN_HELD} when a transaction of somebody else holds it and does not end
     */
    public <T> T write(RunId run, Function<? super Work, ? extends T> work) {
        try {
            return storage.write(work);
        } catch (RunBusyException e) {
            throw held(storage.read(some -> some.runs().find(run)).orElseThrow(() -> e));
        }
    }

    /** Names the owner and an instant ahead: the end of the lease or, where that has passed, the end of another one. */
    RejectedException held(Run run) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant end = run.lease().until();
        return new RejectedException(Finding.of(FindingCode.RUN_HELD)
                .with("run", run.id())
                .with("holder", run.lease().applier())
                .with("until", end.isAfter(now) ? end : now.plus(RunTracker.LEASE)));
    }

    /** Tells whoever lost it who has it now, and how it stands. */
    static RejectedException takenOver(Run run) {
        return new RejectedException(Finding.of(FindingCode.RUN_TAKEN_OVER)
                .with("run", run.id())
                .with("holder", run.lease().applier())
                .with("state", run.state().code()));
    }
}
