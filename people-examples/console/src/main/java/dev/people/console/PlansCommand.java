package dev.people.console;

import dev.people.plan.PlanAction;
import dev.people.plan.PlanListing;
import dev.people.plan.PlanSummary;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the newest plans that are kept. */
@Command(name = "plans", description = "Show the newest plans that are kept, and where they stand.")
final class PlansCommand extends BaseCommand {
    @Option(names = "--limit", paramLabel = "N", description = "how many (default ${DEFAULT-VALUE})")
    int limit = 20;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new UsageException("--limit is 1 or more, not " + limit);
        }
        try (DatabaseOptions.Opened opened = database.forReading()) {
            List<PlanListing> plans = acting(opened).plans().staged(limit);
            if (json) {
                try (Json answer = json()) {
                    answer.array("plans", () -> plans.forEach(plan -> answer.element(() -> plan(answer, plan))));
                }
                return ExitStatus.OK;
            }
            for (PlanListing plan : plans) {
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                "%s %-10s %s  %s%s%n",
                                plan.id(),
                                plan.state().code(),
                                plan.term().madeAt(),
                                plan.summary().map(some -> totals(some) + "  ").orElse(""),
                                Visible.of(plan.source()));
            }
            next(
                    plans.isEmpty()
                            ? "people stage FILE"
                            : "people open " + plans.get(0).id());
            return ExitStatus.OK;
        }
    }

    private static void plan(Json json, PlanListing plan) {
        json.field("plan", plan.id().toString())
                .field("file", plan.source())
                .field("state", plan.state().code())
                .field("run", plan.state().startedRun().map(Object::toString).orElse(null))
                .field("by", plan.actor())
                .field("madeAt", plan.term().madeAt().toString())
                .field("expiresAt", plan.term().expiresAt().toString());
        Optional<PlanSummary> summary = plan.summary();
        if (summary.isEmpty()) {
            json.nothing("rows").nothing("totals").nothing("refusal");
            return;
        }
        json.field("rows", summary.get().rows())
                .object("totals", () -> counts(summary.get())
                        .forEach((action, rows) -> json.field(action.code(), rows)))
                .field("refusal", summary.get().refusal().orElse(null));
    }

    private static String totals(PlanSummary summary) {
        return summary.refusal()
                .orElseGet(() -> String.format(Locale.ROOT, "%,d rows", summary.rows())
                        + counts(summary).entrySet().stream()
                                .map(some -> String.format(
                                        Locale.ROOT,
                                        "%,d %s",
                                        some.getValue(),
                                        some.getKey().code()))
                                .reduce((one, other) -> one + ", " + other)
                                .map(all -> ": " + all)
                                .orElse(""));
    }

    /** In the order in which a plan has them; actions without rows are left out. */
    private static Map<PlanAction, Long> counts(PlanSummary summary) {
        Map<PlanAction, Long> counts = new EnumMap<>(PlanAction.class);
        for (PlanAction action : PlanAction.values()) {
            Long rows = summary.actions().get(action.code());
            if (rows != null) {
                counts.put(action, rows);
            }
        }
        return counts;
    }
}
