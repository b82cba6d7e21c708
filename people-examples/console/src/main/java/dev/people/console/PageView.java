package dev.people.console;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which page of rows is shown, and how. */
final class PageView {
    private static final int LARGEST_PAGE = 10_000;
    private static final int NARROWEST = 40;

    @Option(
            names = "--page",
            paramLabel = "N",
            description = "show this page of rows as a table; on a terminal the first")
    @Nullable
    Integer page;

    @Option(names = "--page-size", paramLabel = "N", description = "rows of a page (default ${DEFAULT-VALUE})")
    int pageSize = 20;

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
        colors(false);
    }

    /** Whether somebody asked for a page. */
    boolean isAskedFor() {
        return page != null;
    }

    /** How many rows to pass over. */
    long from() {
        return (number() - 1L) * pageSize;
    }

    private int number() {
        return page == null ? 1 : page;
    }

    /** Prints a page, if it is not behind the last one, and which one it is of all these rows. */
    void print(Terminal terminal, PrintWriter out, long all, Consumer<RowsTable> rows) {
        if (from() < all) {
            rows.accept(new RowsTable(out, colors(terminal.isInteractive()), width(terminal)));
        }
        long pages = Math.max(1, (all + pageSize - 1) / pageSize);
        String next = number() < pages ? String.format(Locale.ROOT, "; --page %d goes on", number() + 1) : "";
        out.printf(Locale.ROOT, "  page %,d of %,d, %,d rows%s%n", number(), pages, all, next);
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
