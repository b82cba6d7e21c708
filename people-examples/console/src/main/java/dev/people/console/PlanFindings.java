package dev.people.console;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.plan.Plan;
import java.util.List;
import java.util.function.Consumer;

/** What there is to say about a plan, the same in every form that it is given in. */
final class PlanFindings {
    private PlanFindings() {}

    /** Those that the plan keeps; with details every one, row by row as they come, so that none is held. */
    static void forEach(Plan plan, boolean details, Consumer<Finding> action) {
        List<Finding> kept = plan.findings();
        if (!details || kept.size() >= count(plan)) {
            kept.forEach(action);
            plan.refusal()
                    .filter(refusal -> refusal.code() != FindingCode.NO_HEADER)
                    .ifPresent(refusal -> beside(plan, refusal, action));
            return;
        }
        long last = kept.get(kept.size() - 1).place().row();
        kept.stream().filter(finding -> finding.place().row() < last).forEach(action);
        plan.forEachRow(row -> {
            if (row.row() >= last) {
                row.findings().forEach(action);
            }
        });
    }

    static long count(Plan plan) {
        return plan.findingCounts().values().stream().mapToLong(count -> count).sum();
    }

    /** Where the file is refused as a whole, what is said of its columns may be what mends it, if it has a header. */
    private static void beside(Plan plan, Finding refusal, Consumer<Finding> action) {
        plan.source().findings().stream()
                .filter(finding -> !isSame(finding, refusal))
                .forEach(action);
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.code() == other.code() && one.place().equals(other.place());
    }
}
