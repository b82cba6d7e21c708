package dev.people.console;

import dev.people.finding.Finding;
import dev.people.plan.BudgetUse;
import dev.people.plan.ChangeBudget;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.run.RowResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Budgets that may be exceeded, by name. */
final class OverBudget {
    @Option(
            names = "--over-budget",
            split = ",",
            paramLabel = "KIND",
            description =
                    "this budget may be exceeded: add, update, block, unblock, delete, missing, loss, manager; loss"
                            + " confirms that more than 5%% or 20 people are blocked or deleted")
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

    /** What stands against applying a plan, and the option that confirms it. */
    Optional<Troubles.Trouble> trouble(Plan plan) {
        List<BudgetUse> uses = exceeded(plan);
        if (uses.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> findings =
                uses.stream().flatMap(use -> use.exceeded().stream()).toList();
        String what = findings.stream().map(Texts::what).collect(Collectors.joining(" "));
        return Optional.of(Troubles.whole(what + " " + howToGoOn(uses), findings));
    }

    /** How to apply a plan after all that was shown with what stands against it. */
    Optional<String> howToGoOn(Plan plan) {
        List<BudgetUse> uses = plan.refusal().isPresent() ? List.of() : exceeded(plan);
        return uses.isEmpty() ? Optional.empty() : Optional.of(howToGoOn(uses));
    }

    private String howToGoOn(List<BudgetUse> uses) {
        String all = Stream.concat(kinds().stream(), uses.stream().map(BudgetUse::kind))
                .distinct()
                .map(ChangeBudget.Kind::code)
                .collect(Collectors.joining(","));
        return "Nothing is written. If this is intended, add --over-budget " + all + ".";
    }

    /** Says what stands against applying a plan that is only shown. */
    void tell(Plan plan, Terminal terminal) {
        trouble(plan).ifPresent(trouble -> terminal.say(trouble.message()));
    }

    /** What showing a plan ends with. */
    int status(Plan plan) {
        if (plan.refusal().isPresent() || !exceeded(plan).isEmpty()) {
            return ExitStatus.REFUSED_WHOLE;
        }
        long refused =
                plan.totals().of(PlanAction.REFUSED) + plan.effectTotals().of(RowResult.MANAGER_REFUSED);
        return refused > 0 ? ExitStatus.REFUSED : ExitStatus.OK;
    }
}
