package dev.people.console;

import dev.people.finding.FindingCode;
import dev.people.finding.Severity;
import dev.people.plan.LineAction;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.SeatForecast;
import dev.people.run.RowResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The sums of a plan, together: what somebody has to know before they agree. */
final class PlanSummary {
    private static final int LABEL = 10;

    private final Plan plan;
    private final PlanHints hints;

    PlanSummary(Plan plan, PlanHints hints) {
        this.plan = plan;
        this.hints = hints;
    }

    /** On lines of this width at most. */
    void print(PrintWriter out, int width) {
        out.println();
        if (plan.refusal().isPresent()) {
            line(out, "people", "none: the whole file is refused", width);
            return;
        }
        line(out, "people", people(), width);
        if (Shown.are(plan.effectTotals())) {
            line(out, "managers", managers(), width);
        }
        plan.seats().stream().filter(PlanSummary::isTold).forEach(seat -> {
            line(out, "seats", seats(seat), width);
            if (seat.missing() > 0 && plan.findingCounts().containsKey(FindingCode.NO_SEAT)) {
                line(out, "", missing(seat), width);
            }
        });
        if (plan.messages() > 0) {
            line(out, "messages", count(plan.messages()) + ", " + hints.messages(), width);
        }
        if (refused() > 0) {
            line(out, "refused", refusals(), width);
        }
    }

    private static void line(PrintWriter out, String label, String text, int width) {
        String start = "  " + Display.pad(label, LABEL);
        for (String line : Display.wrapped(text, width - start.length())) {
            out.println(start + line);
            start = " ".repeat(start.length());
        }
    }

    private String people() {
        List<String> parts = new ArrayList<>();
        parts.add(count(PlanAction.ADD) + " will be added");
        parts.add(count(PlanAction.UPDATE) + " changed");
        parts.add(count(PlanAction.BLOCK) + " blocked");
        if (plan.totals().of(PlanAction.UNBLOCK) > 0) {
            parts.add(count(PlanAction.UNBLOCK) + " unblocked");
        }
        parts.add(count(PlanAction.DELETE) + " deleted");
        List<String> others = new ArrayList<>();
        if (plan.totals().of(PlanAction.UNCHANGED) > 0) {
            others.add(count(PlanAction.UNCHANGED) + " unchanged");
        }
        if (plan.totals().of(PlanAction.SKIP) > 0) {
            others.add(count(PlanAction.SKIP) + " skipped");
        }
        return String.join(", ", parts) + (others.isEmpty() ? "" : "; " + String.join(", ", others));
    }

    private String managers() {
        return List.of(
                        Map.entry(LineAction.SET, "will be set"),
                        Map.entry(LineAction.END, "removed"),
                        Map.entry(LineAction.UNCHANGED, "unchanged"),
                        Map.entry(LineAction.REFUSED, "refused"))
                .stream()
                .filter(entry -> plan.effectTotals().of(entry.getKey().planned()) > 0)
                .map(entry -> count(plan.effectTotals().of(entry.getKey().planned())) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** A pool without limit that nobody enters or leaves tells nothing. */
    private static boolean isTold(SeatForecast seat) {
        return seat.limit().seats().isPresent() || seat.needed() > 0 || seat.freed() > 0;
    }

    private static String seats(SeatForecast seat) {
        OptionalLong limit = seat.limit().seats();
        return String.format(
                Locale.ROOT,
                "%s: %s, in use now: %,d, after the import: %,d",
                seat.pool(),
                limit.isPresent() ? "limit " + count(limit.getAsLong()) : "no limit",
                seat.used(),
                seat.after());
    }

    private static String missing(SeatForecast seat) {
        return String.format(
                Locale.ROOT,
                "%,d %s short; a limit of %,d would do (%s)",
                seat.missing(),
                seat.missing() == 1 ? "seat" : "seats",
                seat.sufficientLimit(),
                SeatOptions.written(seat.pool(), seat.sufficientLimit()));
    }

    private long refused() {
        return plan.totals().of(PlanAction.REFUSED) + plan.effectTotals().of(RowResult.MANAGER_REFUSED);
    }

    private String refusals() {
        long rows = plan.totals().of(PlanAction.REFUSED);
        long managers = plan.effectTotals().of(RowResult.MANAGER_REFUSED);
        String codes = plan.findingCounts().entrySet().stream()
                .filter(entry -> entry.getKey().severity() == Severity.ERROR)
                .sorted(Map.Entry.<FindingCode, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " " + count(entry.getValue()) : ""))
                .collect(Collectors.joining(", "));
        String who = managers == 0
                ? count(rows) + (rows == 1 ? " row" : " rows")
                : count(rows)
                        + (rows == 1 ? " row and " : " rows and ")
                        + count(managers)
                        + (managers == 1 ? " manager" : " managers");
        return who + (codes.isEmpty() ? "" : " (" + codes + ")") + "; " + hints.refused();
    }

    private String count(PlanAction action) {
        return count(plan.totals().of(action));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
