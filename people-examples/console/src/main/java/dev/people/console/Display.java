package dev.people.console;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
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

    /** The text, or as much of it as there is room for; never half a character, never a character without its marks. */
    static String cut(String text, int room) {
        if (width(text) <= room) {
            return text;
        }
        if (room < 1) {
            return "";
        }
        StringBuilder cut = new StringBuilder();
        int left = room - width(CUT);
        PrimitiveIterator.OfInt characters = text.codePoints().iterator();
        while (characters.hasNext()) {
            int character = characters.nextInt();
            left -= width(character);
            if (left < 0) {
                break;
            }
            cut.appendCodePoint(character);
        }
        return cut.append(CUT).toString();
    }

    /** The text with blanks behind it, as wide as this at least. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
