package dev.people.plan;

import dev.people.failure.LeaseLostException;
import dev.people.failure.StorageException;
import dev.people.id.RunId;
import dev.people.run.RowOutcome;
import dev.people.run.Run;
import dev.people.run.RunRequest;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How runs stop, and their results. Thread-safe. */
final class RunEnd {
    private static final Logger LOG = LoggerFactory.getLogger(RunEnd.class);

    private final Storage storage;

    RunEnd(Storage storage) {
        this.storage = storage;
    }

    ApplyResult withHeld(ApplyResult result) {
        long held = storage.<Long>read(work -> work.outbox().held(result.run()));
        return new ApplyResult(result.run(), result.state(), result.applied(), result.surprises(), held);
    }

    /** The result of a run that somebody has carried out. */
    ApplyResult told(Run run) {
        List<RowOutcome> surprises = new ArrayList<>();
        new RunHistory(storage, run.id()).forEach(chunk -> chunk.rows().stream()
                .filter(row -> row.code().isPresent() && surprises.size() < ApplyResult.SURPRISES)
                .forEach(surprises::add));
        return new ApplyResult(run.id(), run.state(), run.applied(), surprises, 0);
    }

    /** The result of a run in other hands, if it is done. */
    ApplyResult lost(RunId run, LeaseLostException cause) {
        Run stored = storage.read(work -> work.runs().find(run)).orElseThrow(() -> cause);
        if (stored.state() == RunState.DONE) {
            return told(stored);
        }
        LOG.warn("Run {}: taken over by somebody else", run);
        throw RunHold.takenOver(stored);
    }

    ApplyResult end(RunTracker tracker, RunState state) {
        tracker.end(state);
        return stored(tracker);
    }

    ApplyResult stored(RunTracker tracker) {
        storage.write(work -> {
            work.runs().update(tracker.run());
            return tracker.run().id();
        });
        return tracker.result();
    }

    /**
     * Marks a run as failed; what is stored counts, since its last chunk may have been committed unheard. One that came to
     * its end all the same, since only the answer to the last commit was lost, is left alone and answered.
     */
    Optional<Run> fail(RunTracker tracker, RuntimeException cause) {
        tracker.end(RunState.FAILED, RunFailure.words(cause));
        Run failed = tracker.run();
        try {
            return storage.write(work -> {
                // tells whether it is under way, and waits for a commit that is
                boolean isUnderWay = work.runs().request(failed.id(), RunRequest.STOP);
                Optional<Run> stored = work.runs().find(failed.id());
                if (isUnderWay) {
                    work.runs().update(failed.counting(stored.orElse(failed).applied()));
                    return Optional.<Run>empty();
                }
                return stored.filter(run -> run.state() != RunState.FAILED);
            });
        } catch (StorageException e) {
            cause.addSuppressed(e);
            LOG.warn("Run {}: failed and could not be marked so; its lease will run out", failed.id());
            return Optional.empty();
        }
    }
}
