package dev.people.console;

import dev.people.plan.BudgetUse;
import dev.people.plan.ChangeBudget;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Budgets that may be exceeded, by name. */
final class OverBudget {
    @Option(
            names = "--over-budget",
            split = ",",
            paramLabel = "KIND",
            description = "this budget may be exceeded: add, update, block, unblock, delete, missing, manager")
    List<String> kinds = new ArrayList<>();

    Set<ChangeBudget.Kind> kinds() {
        Set<ChangeBudget.Kind> all = EnumSet.noneOf(ChangeBudget.Kind.class);
        kinds.forEach(kind -> all.add(Choice.of("--over-budget", kind, ChangeBudget.Kind.class)));
        return all;
    }

    /** Those that a plan exceeds without leave. */
    List<BudgetUse> exceeded(Plan plan) {
        Set<ChangeBudget.Kind> allowed = kinds();
        return plan.budgets().stream()
                .filter(BudgetUse::isExceeded)
                .filter(use -> !allowed.contains(use.kind()))
                .toList();
    }

    /** What showing a plan ends with. */
    int status(Plan plan) {
        if (plan.refusal().isPresent() || !exceeded(plan).isEmpty()) {
            return ExitStatus.REFUSED_WHOLE;
        }
        return plan.totals().of(PlanAction.REFUSED) > 0 ? ExitStatus.REFUSED : ExitStatus.OK;
    }
}
