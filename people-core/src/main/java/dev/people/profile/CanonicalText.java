package dev.people.profile;

import com.ibm.icu.text.Normalizer2;
import java.util.BitSet;

/**
 * One spelling for texts that are the same: Unicode's normal form C, and one kind of line end. Texts are compared and kept
 * in it, since a letter with its accent comes as one character from one system and as two from another, and a line ends
 * otherwise on each of them.
 */
public final class CanonicalText {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private static final char FIRST_COMBINING = 0x300;
    private static final char VERTICAL_TAB = 0x0B;
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;
    /** Every cell of a file is looked at: a text of these alone, which most are, is canonical. */
    private static final BitSet PLAIN = plain();

    private CanonicalText() {}

    /** Characters that neither change nor combine with the one before. */
    private static BitSet plain() {
        BitSet plain = new BitSet(Character.MAX_VALUE + 1);
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            plain.set(c, !isLineEnd(c) && NFC.hasBoundaryBefore(c) && NFC.isNormalized(String.valueOf(c)));
        }
        plain.clear(Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1);
        return plain;
    }

    private static boolean isLineEnd(char c) {
        return c == VERTICAL_TAB || c == '\r' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }

    /**
     * The text in normal form C, with a line feed for every line end: carriage return with or without line feed, vertical
     * tab, and the separators of lines and paragraphs of Unicode.
     */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c >= FIRST_COMBINING) && !PLAIN.get(c)) {
                return withLineFeeds(NFC.normalize(text));
            }
        }
        return text;
    }

    /** Whether two texts are the same but for their spelling. */
    public static boolean areSame(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    private static String withLineFeeds(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace(VERTICAL_TAB, '\n')
                .replace(LINE_SEPARATOR, '\n')
                .replace(PARAGRAPH_SEPARATOR, '\n');
    }
}
