package dev.people.profile;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What a reader sees as nothing: white space as Unicode calls it, and invisible format characters. */
public final class BlankText {
    /** A pattern without dots: Unicode calls it a symbol, and nobody sees it. */
    private static final int BRAILLE_BLANK = 0x2800;

    private BlankText() {}

    /** Whether a text has nothing but white space and invisible format characters, or no character at all. */
    public static boolean isBlank(String text) {
        if (!text.isEmpty() && isSeen(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (!isBlank(character)) {
                return false;
            }
            i += Character.charCount(character);
        }
        return true;
    }

    /** The text without what shows nothing at its ends; inside it such characters stay. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        if (to > 0 && isSeen(text.charAt(0)) && isSeen(text.charAt(to - 1))) {
            return text;
        }
        while (from < to && isBlank(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && isBlank(text.codePointBefore(to)) && !isOfTheCharacterBefore(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Whether it needs no look into the tables of Unicode: every cell of a file begins and ends with something. */
    private static boolean isSeen(char c) {
        return (c > ' ' && c < 0x7F)
                || (c >= '\u00C0' && c <= '\u02FF')
                || (c >= '\u4E00' && c <= '\u9FFF')
                || (c >= '\uAC00' && c <= '\uD7A3');
    }

    /** Such as a variation selector, which says how the one before it looks. */
    private static boolean isOfTheCharacterBefore(int character) {
        return UCharacter.getType(character) == Character.NON_SPACING_MARK;
    }

    private static boolean isBlank(int character) {
        if (character < 0x80) {
            return character == ' ' || (character >= '\t' && character <= '\r');
        }
        return UCharacter.isUWhiteSpace(character)
                || character == BRAILLE_BLANK
                || UCharacter.getType(character) == Character.FORMAT
                || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
