package dev.people.console;

import dev.people.audit.FieldDelta;
import dev.people.console.Colors.Tone;
import dev.people.finding.Finding;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.plan.ValueOrigin;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Rows of a plan as a table: who, by which key, what changes from what to what, and what there is to say. */
final class RowsText {
    private static final int WIDEST_ACCOUNT = 24;
    private static final int NARROWEST_CHANGES = 20;
    private static final String GAP = "  ";

    private final PrintWriter out;
    private final Colors colors;
    private final int width;

    RowsText(PrintWriter out, Colors colors, int width) {
        this.out = out;
        this.colors = colors;
        this.width = width;
    }

    /** How wide the columns of a page are; the last one takes what is left. */
    private record Widths(int row, int action, int match, int account) {
        int before() {
            return row + action + match + account + 4 * GAP.length();
        }
    }

    void print(List<PlanRow> rows) {
        Widths widths = new Widths(
                widest("row", rows, row -> Long.toString(row.row()).length()),
                widest("action", rows, row -> row.action().code().length()),
                widest("match", rows, row -> match(row).length()),
                Math.min(WIDEST_ACCOUNT, widest("account", rows, row -> Display.width(Visible.of(row.username())))));
        int room = Math.max(NARROWEST_CHANGES, width - widths.before());
        String head = Display.pad("row", widths.row) + GAP + Display.pad("action", widths.action) + GAP
                + Display.pad("match", widths.match) + GAP + Display.pad("account", widths.account) + GAP + "changes";
        out.println(colors.paint(head, Tone.HEAD));
        rows.forEach(row -> print(row, widths, room));
    }

    private static int widest(String title, List<PlanRow> rows, ToIntFunction<PlanRow> column) {
        return Math.max(title.length(), rows.stream().mapToInt(column).max().orElse(0));
    }

    private static String match(PlanRow row) {
        return row.match().by().map(key -> key.field().key()).orElse("");
    }

    private void print(PlanRow row, Widths widths, int room) {
        String number = " ".repeat(widths.row - Long.toString(row.row()).length()) + row.row();
        String action = Display.pad(row.action().code(), widths.action);
        String account = Display.cut(Visible.of(row.username()), widths.account);
        String first = number
                + GAP
                + colors.paint(action, tone(row.action()))
                + GAP
                + Display.pad(match(row), widths.match)
                + GAP
                + Display.pad(account, widths.account)
                + GAP;
        String start = first;
        for (TableLine line : lines(row, room)) {
            out.println((start + line.text(room, colors)).stripTrailing());
            start = " ".repeat(widths.before());
        }
    }

    private static List<TableLine> lines(PlanRow row, int room) {
        List<TableLine> changes =
                row.changes().stream().map(change -> change(row, change)).toList();
        List<TableLine> lines = new ArrayList<>(TableLine.packed(changes, room));
        row.findings().forEach(finding -> lines.add(finding(finding)));
        if (row.freshness() == PlanRow.Freshness.STALE) {
            lines.add(new TableLine().add("changed since the plan was made", Tone.BAD));
        }
        return lines.isEmpty() ? List.of(new TableLine()) : lines;
    }

    private static TableLine change(PlanRow row, FieldDelta change) {
        TableLine line = new TableLine().add(change.field() + ": ", Tone.QUIET);
        if (row.action() != PlanAction.ADD) {
            line.add(shown(change.before()), Tone.TAKEN).add(" → ");
        }
        line.add(shown(change.after()), Tone.GOOD);
        ValueOrigin origin = row.origin(change);
        return origin == ValueOrigin.FILE ? line : line.add(" (" + origin.code() + ")", Tone.QUIET);
    }

    private static String shown(String text) {
        return text.isEmpty() ? "(empty)" : Visible.of(text);
    }

    private static TableLine finding(Finding finding) {
        Tone tone =
                switch (finding.severity()) {
                    case ERROR -> Tone.BAD;
                    case WARNING -> Tone.CHANGE;
                    case NOTE -> Tone.QUIET;
                };
        String column = finding.place().column();
        String place = column.isEmpty() ? "" : "[" + Visible.of(column) + "] ";
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        return new TableLine()
                .add(severity + " " + finding.code(), tone)
                .add(": " + place + Visible.of(Texts.message(finding)));
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
