package dev.people.importing;

import dev.people.profile.BlankText;
import java.util.List;

/**
 * How a value can stand in a cell that would mean something else there: a text that equals a token such as {@code
 * <clear>}, whatever its case, gets a backslash before it, and one that has backslashes before a token gets one more, so
 * that taking one off gives back the value.
 */
public final class CellEscape {
    private static final List<String> TOKENS = List.of("<clear>", "<default>");

    private CellEscape() {}

    /** The cell that is read as this text. */
    public static String escaped(String text) {
        return isToken(text, backslashes(text)) ? "\\" + text : text;
    }

    /** The text that a cell stands for when it is no token; blanks around it stay unless there was something to undo. */
    static String unescaped(String cell) {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        String bare = BlankText.strip(cell);
        int backslashes = backslashes(bare);
        return backslashes > 0 && isToken(bare, backslashes) ? bare.substring(1) : cell;
    }

    private static int backslashes(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\\') {
            at++;
        }
        return at;
    }

    private static boolean isToken(String text, int from) {
        String rest = text.substring(from);
        return TOKENS.stream().anyMatch(rest::equalsIgnoreCase) || SpreadsheetCell.isTaken(rest);
    }
}
