package dev.people.hosts.spring;

import dev.people.run.RowResult;
import dev.people.run.Run;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run: how far it is, and how many rows had each outcome.
 *
 * @param id its identifier
 * @param plan the plan that it carries out
 * @param state where it stands
 * @param interrupted whether its process is gone
 * @param done how many rows and managers are done
 * @param total of how many
 * @param outcomes number of rows by outcome
 */
record RunView(
        String id, String plan, String state, boolean interrupted, long done, long total, Map<String, Long> outcomes) {
    static RunView of(Run run, Instant now) {
        return new RunView(
                run.id().toString(),
                run.plan().toString(),
                run.state().code(),
                run.isInterrupted(now),
                run.stepsDone(),
                run.extent().steps(),
                Stream.of(RowResult.values())
                        .collect(Collectors.toMap(
                                result -> result.name().toLowerCase(Locale.ROOT),
                                result -> run.applied().of(result))));
    }
}
