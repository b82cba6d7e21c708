package dev.people.csv;

/**
 * Keeps spreadsheet programs from running what a cell says: an apostrophe goes before it. A cell that has apostrophes
 * before such a beginning gets one more, so that taking one off gives back what was there.
 */
final class FormulaGuard {
    private static final String DANGEROUS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    static String guarded(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == '\'') {
            at++;
        }
        boolean isDangerous = at < cell.length() && DANGEROUS.indexOf(cell.charAt(at)) >= 0;
        return isDangerous ? "'" + cell : cell;
    }
}
