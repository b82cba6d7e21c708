package dev.people.csv;

/**
 * Keeps spreadsheet programs from running what a cell says: an apostrophe goes before it. A cell that has apostrophes
 * before such a beginning gets one more, so that taking one off gives back what was there, for every text.
 */
final class FormulaGuard {
    private static final String DANGEROUS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    static String guarded(String cell) {
        return isDangerous(cell, apostrophes(cell)) ? "'" + cell : cell;
    }

    /** What {@link #guarded} was given; a cell that it never answers stays as it is. */
    static String unguarded(String cell) {
        int apostrophes = apostrophes(cell);
        return apostrophes > 0 && isDangerous(cell, apostrophes) ? cell.substring(1) : cell;
    }

    private static int apostrophes(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == '\'') {
            at++;
        }
        return at;
    }

    private static boolean isDangerous(String cell, int at) {
        return at < cell.length() && DANGEROUS.indexOf(cell.charAt(at)) >= 0;
    }
}
