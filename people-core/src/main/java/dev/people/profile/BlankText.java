package dev.people.profile;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What a reader sees as nothing: white space as Unicode calls it, and invisible format characters. */
public final class BlankText {
    private BlankText() {}

    /** Whether a text has nothing but white space and invisible format characters, or no character at all. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (!isBlank(character)) {
                return false;
            }
            i += Character.charCount(character);
        }
        return true;
    }

    private static boolean isBlank(int character) {
        if (character < 0x80) {
            return character == ' ' || (character >= '\t' && character <= '\r');
        }
        return UCharacter.isUWhiteSpace(character)
                || Character.getType(character) == Character.FORMAT
                || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
