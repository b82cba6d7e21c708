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
import picocli.CommandLine.Option;

/** How much of a plan is shown, and how. */
final class PlanView {
    private static final int LARGEST_PAGE = 10_000;
    private static final int NARROWEST = 40;
    private static final int USUAL_PAGE = 20;
    private static final int SMALLEST_PAGE = 5;
    /** What stands below the rows of a page: its foot, the sums and the question. */
    private static final int BELOW = 13;

    @Option(names = "--details", description = "every finding, and every row with old and new values")
    boolean details;

    @Option(
            names = "--page",
            paramLabel = "N",
            description = "show this page of rows as a table; on a terminal the first")
    @Nullable
    Integer page;

    @Option(names = "--page-size", paramLabel = "N", description = "rows of a page (default: as many as fit, or 20)")
    @Nullable
    Integer pageSize;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ACTION",
            description = "show only rows with these actions: add, update, block, unblock, delete, unchanged, skip,"
                    + " refused")
    List<String> only = new ArrayList<>();

    @Option(
            names = "--wrap",
            description = "show everything that changes, on as many lines as a row takes (default: one line a row)")
    boolean wrap;

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
        if (pageSize != null && (pageSize < 1 || pageSize > LARGEST_PAGE)) {
            throw new UsageException("--page-size is 1 to " + LARGEST_PAGE + ", not " + pageSize);
        }
        if (width != null && width < NARROWEST) {
            throw new UsageException("--width is " + NARROWEST + " or more, not " + width);
        }
        colors(false);
        actions();
    }

    /** Everything: where it comes from, what there is to say, a page of rows, and last the sums. */
    void print(PrintWriter out, Plan plan, Terminal terminal, PlanHints hints) {
        PlanText.print(out, plan, details, lineWidth(terminal));
        boolean isWanted = page != null || !only.isEmpty() || terminal.isInteractive();
        if (isWanted && !details && hasRows(plan)) {
            page(out, plan, terminal, page == null ? 1 : page);
        }
        summary(out, plan, terminal, hints);
    }

    /** Every finding and every row, and last the sums. */
    void printDetails(PrintWriter out, Plan plan, Terminal terminal, PlanHints hints) {
        PlanText.print(out, plan, true, lineWidth(terminal));
        summary(out, plan, terminal, hints);
    }

    /** One page of rows, and last the sums. */
    void printPage(PrintWriter out, Plan plan, Terminal terminal, PlanHints hints, int number) {
        page(out, plan, terminal, number);
        summary(out, plan, terminal, hints);
    }

    private void summary(PrintWriter out, Plan plan, Terminal terminal, PlanHints hints) {
        new PlanSummary(plan, hints).print(out, width(terminal));
        out.flush();
    }

    static boolean hasRows(Plan plan) {
        return plan.refusal().isEmpty() && plan.totals().rows() > 0;
    }

    /** How many pages there are; one at least. */
    long pages(Plan plan, Terminal terminal) {
        int size = pageSize(terminal);
        return Math.max(1, (rows(plan) + size - 1) / size);
    }

    private long rows(Plan plan) {
        return actions().stream().mapToLong(plan.totals()::of).sum();
    }

    private void page(PrintWriter out, Plan plan, Terminal terminal, int number) {
        int size = pageSize(terminal);
        long from = (number - 1L) * size;
        List<PlanRow> rows = only.isEmpty() ? plan.rows(from, size) : plan.rows(actions(), from, size);
        out.println();
        if (!rows.isEmpty()) {
            RowsText text =
                    new RowsText(out, colors(terminal.isInteractive()), RowContent.of(plan, rows), width(terminal));
            if (wrap) {
                text.printWrapped(rows);
            } else {
                text.print(rows);
            }
        }
        long pages = pages(plan, terminal);
        String next = number < pages ? String.format(Locale.ROOT, "; --page %d goes on", number + 1) : "";
        out.printf(Locale.ROOT, "  page %,d of %,d, %,d rows%s%n", number, pages, rows(plan), next);
    }

    private int pageSize(Terminal terminal) {
        if (pageSize != null) {
            return pageSize;
        }
        return terminal.isInteractive()
                ? Math.max(SMALLEST_PAGE, terminal.size().rows() - BELOW)
                : USUAL_PAGE;
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
        return width == null ? terminal.size().columns() : width;
    }

    /** How wide running text is; where nobody looks, a finding stays on one line. */
    private int lineWidth(Terminal terminal) {
        return width != null || terminal.isInteractive() ? width(terminal) : Integer.MAX_VALUE;
    }
}
