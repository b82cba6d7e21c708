package dev.people.console;

import dev.people.audit.FieldDelta;
import dev.people.console.Colors.Tone;
import dev.people.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pieces of text, each in its color, that stand on one line. */
final class TableLine {
    private record Piece(String text, Tone tone) {}

    private final List<Piece> pieces = new ArrayList<>();
    private int width;

    TableLine add(String text, Tone tone) {
        pieces.add(new Piece(text, tone));
        width += Display.width(text);
        return this;
    }

    TableLine add(String text) {
        return add(text, Tone.PLAIN);
    }

    int width() {
        return width;
    }

    /** As much of it as there is room for, with a mark where something is left out. */
    String text(int room, Colors colors) {
        StringBuilder text = new StringBuilder();
        int left = width > room ? room - 1 : room;
        for (Piece piece : pieces) {
            String shown = Display.clipped(piece.text, left);
            left -= Display.width(shown);
            text.append(colors.paint(shown, piece.tone));
            if (shown.length() < piece.text.length()) {
                break;
            }
        }
        return width > room ? text.append('…').toString() : text.toString();
    }

    /** All of them on one line. */
    static TableLine joined(List<TableLine> items) {
        TableLine line = new TableLine();
        for (TableLine item : items) {
            line.add(line.pieces.isEmpty() ? "" : ", ");
            line.pieces.addAll(item.pieces);
            line.width += item.width;
        }
        return line;
    }

    /** Which values of a change are shown. */
    enum Values {
        /** Only what is there afterwards. */
        NEW,
        /** From what to what. */
        OLD_AND_NEW
    }

    /** A change of one field. */
    static TableLine of(FieldDelta change, Values values) {
        TableLine line = new TableLine().add(change.field() + ": ", Tone.QUIET);
        if (values == Values.OLD_AND_NEW) {
            line.add(shown(change.before()), Tone.TAKEN).add(" → ");
        }
        return line.add(shown(change.after()), Tone.GOOD);
    }

    private static String shown(String text) {
        return text.isEmpty() ? "(empty)" : Visible.of(text);
    }

    /** What there is to say, in these words. */
    static TableLine of(Finding finding, Texts texts) {
        String column = finding.place().column();
        String place = column.isEmpty() ? "" : "[" + Visible.of(texts.heading(column)) + "] ";
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        return new TableLine()
                .add(severity + " " + finding.code(), tone(finding))
                .add(": " + place + Visible.of(texts.text(finding)));
    }

    /** By how much it matters. */
    static Tone tone(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.CHANGE;
            case NOTE -> Tone.QUIET;
        };
    }

    /** These one behind the other, on as few lines as they take in their order. */
    static List<TableLine> packed(List<TableLine> items, int room) {
        List<TableLine> lines = new ArrayList<>();
        for (TableLine item : items) {
            TableLine last = lines.isEmpty() ? new TableLine() : lines.get(lines.size() - 1);
            if (lines.isEmpty() || last.width + 2 + item.width > room) {
                last = new TableLine();
                lines.add(last);
            } else {
                last.add(", ");
            }
            last.pieces.addAll(item.pieces);
            last.width += item.width;
        }
        return lines;
    }
}
