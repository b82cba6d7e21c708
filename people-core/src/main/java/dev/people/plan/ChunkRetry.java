package dev.people.plan;

import dev.people.change.SeatShortageException;
import dev.people.failure.DoneEarlierException;
import dev.people.failure.KeyTakenException;
import dev.people.failure.StaleVersionException;
import dev.people.failure.StorageUnavailableException;
import dev.people.run.Run;
import dev.people.signal.Measure;
import dev.people.signal.Signals;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Runs the transaction of a chunk, and runs it again when another one was faster or the storage was away. That it went
 * through before, and nobody heard of it, is seen by its outcome.
 */
final class ChunkRetry {
    /** Losing this often in a row is no coincidence. */
    private static final int ATTEMPTS = 20;

    private static final int LONGEST_PAUSE_NANOS = 50_000_000;

    /** A database that moves to another machine is back soon. */
    private static final int FAILURES = 4;

    private static final long PAUSE_NANOS = 100_000_000;

    private final Storage storage;
    private final RandomGenerator random;
    private final Signals signals;

    ChunkRetry(Storage storage, RandomGenerator random, Signals signals) {
        this.storage = storage;
        this.random = random;
        this.signals = signals;
    }

    /**
     * What is known from the attempts before.
     *
     * @param seatsFirst whether seats were missing
     * @param lost whether another transaction was faster
     */
    record Before(boolean seatsFirst, boolean lost) {}

    /** One attempt, in a transaction of its own. */
    @FunctionalInterface
    interface Attempt {
        WrittenChunk write(Work work, Before before);
    }

    Signals signals() {
        return signals;
    }

    WrittenChunk run(Run run, int number, Attempt attempt) {
        return signals.measure(
                Measure.CHUNK, written -> written.outcome().rows().size(), () -> tried(run, number, attempt));
    }

    private WrittenChunk tried(Run run, int number, Attempt attempt) {
        Before before = new Before(false, false);
        int failures = 0;
        for (int tries = 1; ; tries++) {
            Before known = before;
            try {
                return storage.write(work -> attempt.write(work, known));
            } catch (SeatShortageException e) {
                before = new Before(true, known.lost());
            } catch (DoneEarlierException e) {
                return storage.read(work -> work.runs().outcome(run.id(), number))
                        .map(outcome -> new WrittenChunk(outcome, Optional.empty()))
                        .orElseThrow(() -> e);
            } catch (StorageUnavailableException e) {
                if (++failures == FAILURES) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS << failures);
            } catch (KeyTakenException | StaleVersionException e) {
                if (tries == ATTEMPTS) {
                    throw e;
                }
                before = new Before(known.seatsFirst(), true);
                LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_NANOS));
            }
        }
    }
}
