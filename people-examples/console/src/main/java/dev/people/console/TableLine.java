package dev.people.console;

import dev.people.console.Colors.Tone;
import java.util.ArrayList;
import java.util.List;

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
