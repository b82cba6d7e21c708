package dev.people.console;

import dev.people.console.Colors.Tone;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Rows of a file as a table: what becomes of each, of whom, and beside it as many lines as there is to say. */
final class RowsTable {
    private static final int WIDEST_ACCOUNT = 24;
    private static final int NARROWEST_LINES = 20;
    private static final String GAP = "  ";

    private final PrintWriter out;
    private final Colors colors;
    private final int width;

    RowsTable(PrintWriter out, Colors colors, int width) {
        this.out = out;
        this.colors = colors;
        this.width = width;
    }

    /**
     * A row of the table.
     *
     * @param number its number in the file
     * @param what what becomes of it
     * @param tone its color
     * @param beside one more word
     * @param account the name of the account
     * @param changes old and new values, as many on a line as there is room for
     * @param remarks what else there is to say, on a line each
     */
    record Row(
            long number,
            String what,
            Tone tone,
            String beside,
            String account,
            List<TableLine> changes,
            List<TableLine> remarks) {
        /** The account as a terminal may have it. */
        Row {
            account = Visible.of(account);
        }

        String digits() {
            return Long.toString(number);
        }

        /** One at least. */
        List<TableLine> lines(int room) {
            List<TableLine> lines = new ArrayList<>(TableLine.packed(changes, room));
            lines.addAll(remarks);
            return lines.isEmpty() ? List.of(new TableLine()) : lines;
        }
    }

    /** How wide the columns of a page are; the last one takes what is left. */
    private record Widths(int number, int what, int beside, int account) {
        int before() {
            return number + what + beside + account + 4 * GAP.length();
        }

        int room(int width) {
            return Math.max(NARROWEST_LINES, width - before());
        }
    }

    void print(String what, String beside, List<Row> rows) {
        Widths widths = new Widths(
                widest("row", rows, row -> row.digits().length()),
                widest(what, rows, row -> row.what.length()),
                widest(beside, rows, row -> row.beside.length()),
                Math.min(WIDEST_ACCOUNT, widest("account", rows, row -> Display.width(row.account))));
        String head = Display.pad("row", widths.number) + GAP + Display.pad(what, widths.what) + GAP
                + Display.pad(beside, widths.beside) + GAP + Display.pad("account", widths.account) + GAP + "changes";
        out.println(colors.paint(head, Tone.HEAD));
        rows.forEach(row -> print(row, widths));
    }

    private static int widest(String title, List<Row> rows, ToIntFunction<Row> column) {
        return Math.max(title.length(), rows.stream().mapToInt(column).max().orElse(0));
    }

    private void print(Row row, Widths widths) {
        String start = " ".repeat(widths.number - row.digits().length())
                + row.digits()
                + GAP
                + colors.paint(Display.pad(row.what, widths.what), row.tone)
                + GAP
                + Display.pad(row.beside, widths.beside)
                + GAP
                + Display.pad(Display.cut(row.account, widths.account), widths.account)
                + GAP;
        int room = widths.room(width);
        for (TableLine line : row.lines(room)) {
            out.println((start + line.text(room, colors)).stripTrailing());
            start = " ".repeat(widths.before());
        }
    }
}
