package dev.people.csv;

/** A cell in quotes where it needs them: to be one cell, and to come back with every blank it has. */
final class CellText {
    private CellText() {}

    static String of(String cell, char delimiter) {
        return hasBlankEdge(cell) || hasMark(cell, delimiter) ? quoted(cell) : cell;
    }

    static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static boolean hasMark(String cell, char delimiter) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == delimiter || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBlankEdge(String cell) {
        return !cell.isEmpty() && (isBlank(cell.charAt(0)) || isBlank(cell.charAt(cell.length() - 1)));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
