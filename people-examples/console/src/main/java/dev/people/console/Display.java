package dev.people.console;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;

/** How much room texts take on a terminal: two columns for most East Asian characters, none for marks on others. */
final class Display {
    private static final String CUT = "…";

    private Display() {}

    static int width(String text) {
        return text.codePoints().map(Display::width).sum();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
    }

    /** The text, or as much of it as there is room for, with a mark; never half a character or one without its marks. */
    static String cut(String text, int room) {
        if (width(text) <= room) {
            return text;
        }
        return room < 1 ? "" : clipped(text, room - width(CUT)) + CUT;
    }

    /** The same without the mark. */
    static String clipped(String text, int room) {
        StringBuilder clipped = new StringBuilder();
        int left = room;
        PrimitiveIterator.OfInt characters = text.codePoints().iterator();
        while (characters.hasNext()) {
            int character = characters.nextInt();
            left -= width(character);
            if (left < 0) {
                break;
            }
            clipped.appendCodePoint(character);
        }
        return clipped.toString();
    }

    /** The text on lines of this width at most, broken between words; a word that is wider stands alone and is cut. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(cut(word, Math.max(1, width)));
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text with blanks behind it, as wide as this at least. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
