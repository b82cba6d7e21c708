package dev.people.hosts.spring;

import dev.people.run.StagedPlan;
import java.time.Instant;

/**
 * A plan in a list.
 *
 * @param id its identifier
 * @param source the file's name
 * @param madeAt when it was made
 * @param state where it stands
 */
record StagedView(String id, String source, Instant madeAt, String state) {
    static StagedView of(StagedPlan plan, Instant now) {
        return new StagedView(
                plan.id().toString(),
                plan.source(),
                plan.term().madeAt(),
                plan.stateAt(now).code());
    }
}
