package dev.people.user;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;

/** The folding that search compares by: lower case, compatibility forms unified, accents taken off. */
public final class SearchText {
    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

    private SearchText() {}

    /** Everything of an account that search looks into. */
    public static String of(User user) {
        String names = user.username().value()
                + ' '
                + user.profile().firstName()
                + ' '
                + user.profile().lastName()
                + ' '
                + user.email().value();
        return fold(names);
    }

    /** Whether an account can hold this text at all: not one with a NUL or half of a surrogate pair. */
    public static boolean canOccur(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Folds a text. */
    public static String fold(String text) {
        String lower = UCharacter.toLowerCase(ULocale.ROOT, text);
        if (Look.isAscii(lower)) {
            return lower;
        }
        StringBuilder folded = new StringBuilder(lower.length());
        NFKD.normalize(lower)
                .codePoints()
                .filter(c -> UCharacter.getType(c) != UCharacterCategory.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
