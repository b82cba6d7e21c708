package dev.people.run;

import dev.people.id.RunId;
import java.util.Optional;

/** Where a staged plan stands. */
public sealed interface StagedState {
    /** Its name in views and storage. */
    String code();

    /** The run that the plan belongs to, once it was started. */
    default Optional<RunId> startedRun() {
        return Optional.empty();
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
