package dev.people.csv;

import java.util.List;

/** Records as lines of text, quoted so that they come back. For one thread and one file. */
final class Lines {
    private static final String DECLARATION = "sep=";

    private final CsvStyle style;
    private boolean isBegun;

    Lines(CsvStyle style) {
        this.style = style;
    }

    String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        line.append(first(cells.get(0), cells.size()));
        for (String cell : cells.subList(1, cells.size())) {
            line.append(style.delimiter()).append(cell(cell));
        }
        isBegun = true;
        return line.append(style.lineEnd()).toString();
    }

    /** Without quotes, a lone empty cell would be no record, and some beginnings of a file would be no cell. */
    private String first(String cell, int columns) {
        boolean isLost = (cell.isEmpty() && columns == 1) || (!isBegun && misleads(cell));
        return isLost ? CellText.quoted(cell) : cell(cell);
    }

    private String cell(String cell) {
        return style.quotesAll() ? CellText.quoted(cell) : CellText.of(cell, style.delimiter());
    }

    /** Whether a file that begins with this seems to begin with a byte order mark or a declaration. */
    private boolean misleads(String cell) {
        byte[] beginning = (cell + style.delimiter()).getBytes(style.charset());
        return ByteOrderMark.of(beginning).isPresent()
                || cell.regionMatches(true, 0, DECLARATION, 0, DECLARATION.length());
    }
}
