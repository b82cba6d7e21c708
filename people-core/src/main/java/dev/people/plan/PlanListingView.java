package dev.people.plan;

import dev.people.run.StagedPlan;
import dev.people.run.StagedStateView;
import java.util.Optional;

/**
 * What to send of a {@link PlanListing}.
 *
 * @param id its identifier
 * @param actor who made it, as an actor's text
 * @param term since when and until when it is kept
 * @param source what people call the source: a file's name
 * @param state where it stands
 * @param summary its totals; absent when another version kept it
 */
public record PlanListingView(
        String id,
        String actor,
        StagedPlan.Term term,
        String source,
        StagedStateView state,
        Optional<PlanSummary> summary) {}
