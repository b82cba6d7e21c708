package dev.people.user;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;

/** Nearly all keys are of ASCII, in which Unicode's rules come to simple ones. */
final class AsciiText {
    private AsciiText() {}

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Lower case by ICU's data; a text of ASCII without capitals is its own. */
    static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return UCharacter.toLowerCase(ULocale.ROOT, text);
            }
            if (c >= 'A' && c <= 'Z') {
                return isAscii(text) ? lowerAscii(text, i) : UCharacter.toLowerCase(ULocale.ROOT, text);
            }
        }
        return text;
    }

    private static String lowerAscii(String text, int firstCapital) {
        StringBuilder lower = new StringBuilder(text.length()).append(text, 0, firstCapital);
        for (int i = firstCapital; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }
}
