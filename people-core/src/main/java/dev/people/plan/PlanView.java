package dev.people.plan;

import dev.people.finding.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What to send of a {@link Plan}, without its rows: those are sent page by page.
 *
 * @param id its identifier
 * @param actor who made it, as an actor's text
 * @param madeAt when it was made
 * @param source what is known of the source as a whole
 * @param totals what it does in all
 * @param findings the first findings, by row
 * @param findingCounts how many findings there are, by code
 * @param refusal why the source is refused as a whole
 */
public record PlanView(
        String id,
        String actor,
        Instant madeAt,
        SourceView source,
        TotalsView totals,
        List<Finding> findings,
        Map<String, Long> findingCounts,
        Optional<Finding> refusal) {
    /**
     * What a plan does in all.
     *
     * @param rows how many rows by action
     * @param managers how many managers by action
     * @param selected how many rows are selected
     * @param missing how many accounts are in the directory and not in a complete source
     * @param messages how many people get a message
     * @param seats what happens to each license pool
     * @param budgets what it takes of each budget
     */
    public record TotalsView(
            Map<String, Long> rows,
            Map<String, Long> managers,
            long selected,
            long missing,
            long messages,
            List<SeatForecastView> seats,
            List<BudgetUseView> budgets) {}

    static PlanView of(Plan plan) {
        Map<String, Long> counts = new TreeMap<>();
        plan.findingCounts().forEach((code, count) -> counts.put(code.name(), count));
        return new PlanView(
                plan.id().toString(),
                plan.actor().toString(),
                plan.madeAt(),
                plan.source().view(),
                totals(plan),
                plan.findings(),
                counts,
                plan.refusal());
    }

    private static TotalsView totals(Plan plan) {
        return new TotalsView(
                plan.totals().view(),
                LineAction.view(plan.effectTotals()),
                plan.selectedRows(),
                plan.missing(),
                plan.messages(),
                plan.seats().stream().map(SeatForecast::view).toList(),
                plan.budgets().stream().map(BudgetUse::view).toList());
    }
}
