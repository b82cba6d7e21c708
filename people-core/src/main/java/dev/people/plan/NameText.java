package dev.people.plan;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** Texts of people as they stand in usernames. */
final class NameText {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final String SEPARATORS = ".-_";

    private NameText() {}

    /** Its letters of a to z, and digits; those of other alphabets as they are written in these. */
    static String ascii(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : Ascii.of(NFC.normalize(text));
    }

    /** The first letters, each with the marks that are part of it. */
    static String firstLetters(String text, int count) {
        String composed = NFC.normalize(text);
        int letters = Math.min(count, composed.codePointCount(0, composed.length()));
        return composed.substring(0, composed.offsetByCodePoints(0, letters));
    }

    /** Small letters, their marks, digits and what parts them; in the form that keys are compared in. */
    static String cleaned(String text) {
        if (isAscii(text)) {
            return kept(text.toLowerCase(Locale.ROOT));
        }
        String lower = UCharacter.toLowerCase(ULocale.ROOT, NFKC.normalize(text));
        return kept(NFC.normalize(lower));
    }

    private static String kept(String text) {
        StringBuilder name = new StringBuilder(text.length());
        text.codePoints().filter(NameText::isKept).forEach(name::appendCodePoint);
        return name.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** A mark that goes with any letter and is no part of this one, as the dot of a small i that was a capital, is left out. */
    private static boolean isKept(int c) {
        return UCharacter.isLetterOrDigit(c)
                || (isMark(c) && UScript.getScript(c) != UScript.INHERITED)
                || "@+".indexOf(c) >= 0
                || SEPARATORS.indexOf(c) >= 0;
    }

    private static boolean isMark(int c) {
        int type = UCharacter.getType(c);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.COMBINING_SPACING_MARK;
    }

    /** Without separators at the ends of what stands before an {@code @}: a field beside them was blank. */
    static String withoutLooseEnds(String name) {
        int at = name.indexOf('@');
        int from = 0;
        int to = at < 0 ? name.length() : at;
        while (from < to && SEPARATORS.indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && SEPARATORS.indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        return name.substring(from, to) + (at < 0 ? "" : name.substring(at));
    }

    /** Loaded only where somebody asks for it. */
    private static final class Ascii {
        private static final Transliterator TO_ASCII =
                Transliterator.getInstance("de-ASCII; Any-Latin; Latin-ASCII; [^\\u0020-\\u007E] Remove");

        static String of(String text) {
            return TO_ASCII.transliterate(text).toLowerCase(Locale.ROOT);
        }
    }
}
