package dev.people.user;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;

/**
 * Names of domains that are not written in plain ASCII: letters, digits and hyphens, of any script (RFC 5890). UTS 46
 * alone takes symbols, pictures and what it maps to nothing as well.
 */
final class DomainName {
    private static final String ENCODED = "xn--";
    /** Between letters of their scripts these are part of words (RFC 5892, appendix A). */
    private static final String CONTEXTUAL = "\u00B7\u0375\u05F3\u05F4\u30FB\u200C\u200D";

    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.CHECK_CONTEXTO
            | IDNA.USE_STD3_RULES);

    private DomainName() {}

    /** Whether it means what it says: ASCII, and no label of it stands for other characters. */
    static boolean isPlain(String domain) {
        return AsciiText.isAscii(domain) && !domain.toLowerCase(Locale.ROOT).contains(ENCODED);
    }

    /** The form that the network knows; empty when it is no name. */
    static Optional<String> ascii(String domain) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = UTS46.nameToASCII(domain, new StringBuilder(), info);
        if (info.hasErrors() || domain.codePoints().anyMatch(DomainName::isHidden)) {
            return Optional.empty();
        }
        StringBuilder meant = UTS46.nameToUnicode(ascii, new StringBuilder(), info);
        boolean isName = !info.hasErrors() && meant.codePoints().allMatch(DomainName::isOfNames);
        return isName ? Optional.of(ascii.toString()) : Optional.empty();
    }

    private static boolean isHidden(int character) {
        return EmailSyntax.isUnseen(character);
    }

    private static boolean isOfNames(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> character == '-' || character == '.' || CONTEXTUAL.indexOf(character) >= 0;
        };
    }
}
