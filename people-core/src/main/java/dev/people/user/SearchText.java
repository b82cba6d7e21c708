package dev.people.user;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The folding that search compares by: lower case, compatibility forms unified, accents taken off. */
public final class SearchText {
    /** No combining mark has a smaller number. */
    private static final int FIRST_MARK = 0x300;

    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

    private SearchText() {}

    /** Everything of an account that search looks into. Parts are folded one by one: most are of ASCII, which is quick. */
    public static String of(User user) {
        return fold(user.username().value())
                + ' '
                + fold(user.profile().firstName())
                + ' '
                + fold(user.profile().lastName())
                + ' '
                + fold(user.email().value());
    }

    /** Whether an account can hold this text at all: not one with a NUL or half of a surrogate pair. */
    public static boolean canOccur(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** The words of a text that somebody searches for, folded, each once; none when it is blank. */
    public static List<String> words(String text) {
        return Stream.of(fold(text).strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Folds a text. */
    public static String fold(String text) {
        String lower = AsciiText.lower(text);
        return AsciiText.isAscii(lower) ? lower : withoutMarks(NFKD.normalize(lower));
    }

    private static String withoutMarks(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c < FIRST_MARK || UCharacter.getType(c) != UCharacterCategory.NON_SPACING_MARK) {
                bare.appendCodePoint(c);
            }
        }
        return bare.toString();
    }
}
