package dev.people.run;

import dev.people.id.RunId;
import java.util.Optional;

/** Where a staged plan stands. */
public sealed interface StagedState {
    /** Its name in views and storage. */
    String code();

    /** Whether it can still be cancelled or expire: nobody has started it, and nobody has called it off. */
    default boolean waits() {
        return this instanceof Staged || this instanceof Incomplete;
    }

    /** The run that the plan belongs to, once it was started. */
    default Optional<RunId> startedRun() {
        return Optional.empty();
    }

    /** What to send of it. */
    default StagedStateView view() {
        return new StagedStateView(code(), startedRun().map(RunId::toString));
    }

    /** Not kept as a whole yet: it is being staged, or whoever staged it was interrupted. */
    record Incomplete() implements StagedState {
        @Override
        public String code() {
            return "incomplete";
        }
    }

    /** Waits to be started. */
    record Staged() implements StagedState {
        @Override
        public String code() {
            return "staged";
        }
    }

    /**
     * Belongs to a run, for good.
     *
     * @param run which one
     */
    record Started(RunId run) implements StagedState {
        @Override
        public String code() {
            return "started";
        }

        @Override
        public Optional<RunId> startedRun() {
            return Optional.of(run);
        }
    }

    /** Called off before it was started. */
    record Cancelled() implements StagedState {
        @Override
        public String code() {
            return "cancelled";
        }
    }

    /** Waited for longer than it may. Never stored: it follows from the time. */
    record Expired() implements StagedState {
        @Override
        public String code() {
            return "expired";
        }
    }
}
