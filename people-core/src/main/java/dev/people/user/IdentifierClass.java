package dev.people.user;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** Which code points a name may hold: the IdentifierClass of RFC 8264, section 4.2, with the contextual rules. */
final class IdentifierClass {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final String ALWAYS = "\u00DF\u03C2\u06FD\u06FE\u0F0B\u3007";
    private static final String NEVER = "\u0640\u07FA\u302E\u302F\u3031\u3032\u3033\u3034\u3035\u303B";
    private static final String IN_CONTEXT = "\u200C\u200D\u00B7\u0375\u05F3\u05F4\u30FB";

    private IdentifierClass() {}

    /** Why the text is no identifier; empty when it is one. */
    static String complaint(String text) {
        if (text.isEmpty()) {
            return "it is empty";
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!isAllowed(c, text, i)) {
                return describe(c);
            }
        }
        return "";
    }

    private static String describe(int c) {
        if (UCharacter.isUWhiteSpace(c)) {
            return "it has a space inside";
        }
        return String.format(Locale.ROOT, "the character U+%04X is not allowed in usernames", c);
    }

    private static boolean isAllowed(int c, String text, int index) {
        if (c > ' ' && c < 0x7F) {
            return true;
        }
        if (c < 0x10000) {
            if (ALWAYS.indexOf(c) >= 0) {
                return true;
            }
            if (NEVER.indexOf(c) >= 0) {
                return false;
            }
            if (IN_CONTEXT.indexOf(c) >= 0 || isArabicDigit(c)) {
                return isAllowedInContext(c, text, index);
            }
        }
        return isLetterOrDigit(c) && !isIgnorable(c) && !isOldHangul(c) && NFKC.isNormalized(UCharacter.toString(c));
    }

    private static boolean isLetterOrDigit(int c) {
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.UPPERCASE_LETTER,
                    UCharacterCategory.LOWERCASE_LETTER,
                    UCharacterCategory.OTHER_LETTER,
                    UCharacterCategory.MODIFIER_LETTER,
                    UCharacterCategory.DECIMAL_DIGIT_NUMBER,
                    UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isIgnorable(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.hasBinaryProperty(c, UProperty.NONCHARACTER_CODE_POINT);
    }

    private static boolean isOldHangul(int c) {
        int type = UCharacter.getIntPropertyValue(c, UProperty.HANGUL_SYLLABLE_TYPE);
        return type == UCharacter.HangulSyllableType.LEADING_JAMO
                || type == UCharacter.HangulSyllableType.VOWEL_JAMO
                || type == UCharacter.HangulSyllableType.TRAILING_JAMO;
    }

    private static boolean isArabicDigit(int c) {
        return (c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9);
    }

    /** The rules of RFC 5892, appendix A. */
    private static boolean isAllowedInContext(int c, String text, int index) {
        return switch (c) {
            case 0x200C -> isAfterVirama(text, index) || partsJoiningLetters(text, index);
            case 0x200D -> isAfterVirama(text, index);
            case 0x00B7 ->
                index > 0
                        && index + 1 < text.length()
                        && text.charAt(index - 1) == 'l'
                        && text.charAt(index + 1) == 'l';
            case 0x0375 -> index + 1 < text.length() && hasScript(text.codePointAt(index + 1), UScript.GREEK);
            case 0x05F3, 0x05F4 -> index > 0 && hasScript(text.codePointBefore(index), UScript.HEBREW);
            case 0x30FB -> text.codePoints().anyMatch(IdentifierClass::isJapanese);
            default -> text.codePoints().noneMatch(other -> isArabicDigit(other) && (other < 0x06F0) != (c < 0x06F0));
        };
    }

    private static boolean isAfterVirama(String text, int index) {
        return index > 0 && UCharacter.getCombiningClass(text.codePointBefore(index)) == 9;
    }

    /** Whether the letters on both sides would join without what stands between them, as in Persian. */
    private static boolean partsJoiningLetters(String text, int index) {
        int[] before = joiningTypes(text.substring(0, index));
        int[] after = joiningTypes(text.substring(index + 1));
        if (before.length == 0 || after.length == 0) {
            return false;
        }
        int last = before[before.length - 1];
        return (last == JoiningType.LEFT_JOINING || last == JoiningType.DUAL_JOINING)
                && (after[0] == JoiningType.RIGHT_JOINING || after[0] == JoiningType.DUAL_JOINING);
    }

    /** Of everything but marks, which do not keep letters from joining. */
    private static int[] joiningTypes(String text) {
        return text.codePoints()
                .map(c -> UCharacter.getIntPropertyValue(c, UProperty.JOINING_TYPE))
                .filter(type -> type != JoiningType.TRANSPARENT)
                .toArray();
    }

    private static boolean hasScript(int c, int script) {
        return UScript.getScript(c) == script;
    }

    private static boolean isJapanese(int c) {
        int script = UScript.getScript(c);
        return script == UScript.HIRAGANA || script == UScript.KATAKANA || script == UScript.HAN;
    }
}
