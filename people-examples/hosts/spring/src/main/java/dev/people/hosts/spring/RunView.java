package dev.people.hosts.spring;

import dev.people.run.Run;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A run: how far it is, and how many rows had each outcome.
 *
 * @param id its identifier
 * @param plan the plan that it carries out
 * @param state where it stands; also {@code waiting} before it goes, and {@code interrupted} when its process is gone
 * @param done how many rows and managers are done
 * @param total of how many
 * @param outcomes number of rows by outcome
 * @param ended when it stopped
 * @param failure why it failed, if it did
 */
record RunView(
        String id,
        String plan,
        String state,
        long done,
        long total,
        Map<String, Long> outcomes,
        Optional<Instant> ended,
        Optional<String> failure) {
    static RunView of(Run run, Instant now) {
        return new RunView(
                run.id().toString(),
                run.plan().toString(),
                state(run, now),
                run.stepsDone(),
                run.extent().steps(),
                run.applied().view(),
                run.ending().map(Run.Ending::at),
                run.ending().map(Run.Ending::failure).filter(why -> !why.isEmpty()));
    }

    private static String state(Run run, Instant now) {
        if (run.isWaiting()) {
            return "waiting";
        }
        return run.isInterrupted(now) ? "interrupted" : run.state().code();
    }
}
