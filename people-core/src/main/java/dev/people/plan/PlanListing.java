package dev.people.plan;

import dev.people.id.PlanId;
import dev.people.run.StagedPlan;
import dev.people.run.StagedState;
import java.time.Instant;
import java.util.Optional;

/**
 * A plan that is kept, as a list shows it.
 *
 * @param id its identifier
 * @param actor who made it, as an actor's text
 * @param term since when and until when it is kept
 * @param source what people call the source: a file's name
 * @param state where it stands; one that waited for too long is expired
 * @param summary its totals; empty when another version kept it
 */
public record PlanListing(
        PlanId id,
        String actor,
        StagedPlan.Term term,
        String source,
        StagedState state,
        Optional<PlanSummary> summary) {
    /** What to send of it. */
    public PlanListingView view() {
        return new PlanListingView(id.toString(), actor, term, source, state.view(), summary);
    }

    /** That of this plan at this instant. */
    public static PlanListing of(StagedPlan plan, Instant now) {
        return new PlanListing(
                plan.id(),
                plan.actor(),
                plan.term(),
                plan.source(),
                plan.stateAt(now),
                PlanSummary.unpack(plan.head()));
    }
}
