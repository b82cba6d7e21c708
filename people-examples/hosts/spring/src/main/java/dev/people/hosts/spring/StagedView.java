package dev.people.hosts.spring;

import dev.people.plan.PlanListing;
import dev.people.plan.PlanSummary;
import java.time.Instant;
import java.util.Map;

/**
 * A plan in a list.
 *
 * @param id its identifier
 * @param source the file's name
 * @param madeAt when it was made
 * @param state where it stands
 * @param totals number of rows by action
 */
record StagedView(String id, String source, Instant madeAt, String state, Map<String, Long> totals) {
    static StagedView of(PlanListing plan) {
        return new StagedView(
                plan.id().toString(),
                plan.source(),
                plan.term().madeAt(),
                plan.state().code(),
                plan.summary().map(PlanSummary::actions).orElse(Map.of()));
    }
}
