package dev.people.console;

import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much of a plan is shown, and how. */
final class PlanView {
    @Option(names = "--details", description = "every finding, and every row with old and new values")
    boolean details;

    @Mixin
    PageView page = new PageView();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ACTION",
            description = "show only rows with these actions: add, update, block, unblock, delete, unchanged, skip,"
                    + " refused")
    List<String> only = new ArrayList<>();

    /** Says early what is wrong with it. */
    void check() {
        page.check();
        actions();
    }

    void print(PrintWriter out, Plan plan, Terminal terminal) {
        PlanText.print(out, plan, details);
        boolean isWanted = page.isAskedFor() || !only.isEmpty() || terminal.isInteractive();
        if (isWanted && !details && plan.refusal().isEmpty() && plan.totals().rows() > 0) {
            table(out, plan, terminal);
        }
        out.flush();
    }

    private void table(PrintWriter out, Plan plan, Terminal terminal) {
        Set<PlanAction> actions = actions();
        long all = actions.stream().mapToLong(plan.totals()::of).sum();
        out.println();
        page.print(terminal, out, all, table -> RowsText.print(table, rows(plan, actions)));
    }

    private List<PlanRow> rows(Plan plan, Set<PlanAction> actions) {
        return only.isEmpty() ? plan.rows(page.from(), page.pageSize) : plan.rows(actions, page.from(), page.pageSize);
    }

    private Set<PlanAction> actions() {
        if (only.isEmpty()) {
            return EnumSet.allOf(PlanAction.class);
        }
        Set<PlanAction> actions = EnumSet.noneOf(PlanAction.class);
        only.forEach(
                word -> actions.add(Choice.of("--only", word, Arrays.asList(PlanAction.values()), PlanAction::code)));
        return actions;
    }
}
