package dev.people.console;

import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How much of a plan is shown, and how. */
final class PlanView {
    private static final int LARGEST_PAGE = 10_000;
    private static final int NARROWEST = 40;

    @Option(names = "--details", description = "every finding, and every row with old and new values")
    boolean details;

    @Option(
            names = "--page",
            paramLabel = "N",
            description = "show this page of rows as a table; on a terminal the first")
    @Nullable
    Integer page;

    @Option(names = "--page-size", paramLabel = "N", description = "rows of a page (default ${DEFAULT-VALUE})")
    int pageSize = 20;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ACTION",
            description = "show only rows with these actions: add, update, block, unblock, delete, unchanged, skip,"
                    + " refused")
    List<String> only = new ArrayList<>();

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default: on a terminal), always or never")
    String color = "auto";

    @Option(names = "--width", paramLabel = "N", description = "columns of the table (default: those of the terminal)")
    @Nullable
    Integer width;

    /** Says early what is wrong with it. */
    void check() {
        if (page != null && page < 1) {
            throw new UsageException("--page is 1 or more, not " + page);
        }
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new UsageException("--page-size is 1 to " + LARGEST_PAGE + ", not " + pageSize);
        }
        if (width != null && width < NARROWEST) {
            throw new UsageException("--width is " + NARROWEST + " or more, not " + width);
        }
        actions();
        colors(false);
    }

    void print(PrintWriter out, Plan plan, Terminal terminal) {
        PlanText.print(out, plan, details);
        boolean isWanted = page != null || !only.isEmpty() || terminal.isInteractive();
        if (isWanted && !details && plan.refusal().isEmpty() && plan.totals().rows() > 0) {
            table(out, plan, terminal);
        }
        out.flush();
    }

    private void table(PrintWriter out, Plan plan, Terminal terminal) {
        Set<PlanAction> actions = actions();
        long all = actions.stream().mapToLong(plan.totals()::of).sum();
        int number = page == null ? 1 : page;
        long from = (number - 1L) * pageSize;
        List<PlanRow> rows = only.isEmpty() ? plan.rows(from, pageSize) : plan.rows(actions, from, pageSize);
        out.println();
        if (!rows.isEmpty()) {
            new RowsText(out, colors(terminal.isInteractive()), width(terminal)).print(rows);
        }
        long pages = Math.max(1, (all + pageSize - 1) / pageSize);
        String next = number < pages ? String.format(Locale.ROOT, "; --page %d goes on", number + 1) : "";
        out.printf(Locale.ROOT, "  page %,d of %,d, %,d rows%s%n", number, pages, all, next);
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

    private Colors colors(boolean isTerminal) {
        return Colors.of(color, isTerminal, System.getenv());
    }

    private int width(Terminal terminal) {
        if (width != null) {
            return width;
        }
        return terminal.isInteractive()
                ? CommandSpec.create().usageMessage().autoWidth(true).width()
                : CommandSpec.create().usageMessage().width();
    }
}
