package dev.people.console;

import dev.people.console.Colors.Tone;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.ToIntFunction;

/** Rows of a plan as a table: who, by which key, what changes from what to what, and what there is to say. */
final class RowsText {
    private static final int WIDEST_ACCOUNT = 24;
    private static final int NARROWEST_ACCOUNT = 8;
    private static final int NARROWEST_CHANGES = 6;
    /** Below it, how somebody was found takes too much room from what changes on the same line. */
    private static final int WIDE = 100;
    /** The same where changes have as many lines as they take. */
    private static final int WIDE_WRAPPED = 60;

    private static final String GAP = "  ";

    private final PrintWriter out;
    private final Colors colors;
    private final RowContent content;
    private final int width;

    RowsText(PrintWriter out, Colors colors, RowContent content, int width) {
        this.out = out;
        this.colors = colors;
        this.content = content;
        this.width = width;
    }

    /** How wide the columns of a page are, 0 for one that is left out; the last one takes what is left. */
    private record Widths(int row, int action, int match, int account) {
        int before() {
            return row + action + account + 3 * GAP.length() + (match == 0 ? 0 : match + GAP.length());
        }
    }

    /** One line a row, with as much of it as there is room for. */
    void print(List<PlanRow> rows) {
        Widths widths = widths(rows, WIDE);
        int room = head(widths);
        rows.forEach(row -> out.println((start(row, widths) + content.line(row).text(room, colors)).stripTrailing()));
    }

    /** Everything, on as many lines as a row takes. */
    void printWrapped(List<PlanRow> rows) {
        Widths widths = widths(rows, WIDE_WRAPPED);
        int room = head(widths);
        for (PlanRow row : rows) {
            String start = start(row, widths);
            for (TableLine line : content.lines(row, room)) {
                out.println((start + line.text(room, colors)).stripTrailing());
                start = " ".repeat(widths.before());
            }
        }
    }

    private Widths widths(List<PlanRow> rows, int wide) {
        int account = Math.min(WIDEST_ACCOUNT, Math.max(NARROWEST_ACCOUNT, width / 4));
        return new Widths(
                widest("row", rows, row -> Long.toString(row.row()).length()),
                widest("action", rows, row -> row.action().code().length()),
                width < wide ? 0 : widest("match", rows, row -> match(row).length()),
                Math.min(account, widest("account", rows, row -> Display.width(Visible.of(row.username())))));
    }

    /** Answers how much room there is behind the other columns. */
    private int head(Widths widths) {
        String head = Display.pad("row", widths.row)
                + GAP
                + Display.pad("action", widths.action)
                + GAP
                + (widths.match == 0 ? "" : Display.pad("match", widths.match) + GAP)
                + Display.pad("account", widths.account)
                + GAP
                + "changes";
        out.println(colors.paint(head, Tone.HEAD));
        return Math.max(NARROWEST_CHANGES, width - widths.before());
    }

    private static int widest(String title, List<PlanRow> rows, ToIntFunction<PlanRow> column) {
        return Math.max(title.length(), rows.stream().mapToInt(column).max().orElse(0));
    }

    private static String match(PlanRow row) {
        return row.match().by().map(key -> key.field().key()).orElse("");
    }

    private String start(PlanRow row, Widths widths) {
        String number = " ".repeat(widths.row - Long.toString(row.row()).length()) + row.row();
        String action = Display.pad(row.action().code(), widths.action);
        String account = Display.cut(Visible.of(row.username()), widths.account);
        return number
                + GAP
                + colors.paint(action, tone(row.action()))
                + GAP
                + (widths.match == 0 ? "" : Display.pad(match(row), widths.match) + GAP)
                + Display.pad(account, widths.account)
                + GAP;
    }

    private static Tone tone(PlanAction action) {
        return switch (action) {
            case ADD, UNBLOCK -> Tone.GOOD;
            case UPDATE -> Tone.CHANGE;
            case BLOCK, DELETE -> Tone.TAKEN;
            case REFUSED -> Tone.BAD;
            case UNCHANGED, SKIP -> Tone.QUIET;
        };
    }
}
