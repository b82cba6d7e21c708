package dev.people.profile;

import com.ibm.icu.text.Normalizer2;

/**
 * One spelling for texts that are the same: Unicode's normal form C, and one kind of line end. Texts are compared and kept
 * in it, since a letter with its accent comes as one character from one system and as two from another, and a line ends
 * otherwise on each of them.
 */
public final class CanonicalText {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    /** Every text of smaller characters is in normal form C. */
    private static final char FIRST_COMBINING = 0x300;

    private static final char VERTICAL_TAB = 0x0B;
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;

    private CanonicalText() {}

    /**
     * The text in normal form C, with a line feed for every line end: carriage return with or without line feed, vertical
     * tab, and the separators of lines and paragraphs of Unicode.
     */
    public static String of(String text) {
        boolean isComposed = true;
        boolean hasLineEnds = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            isComposed &= c < FIRST_COMBINING;
            hasLineEnds |= c == VERTICAL_TAB || c == '\r' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
        }
        String composed = isComposed ? text : NFC.normalize(text);
        return hasLineEnds ? withLineFeeds(composed) : composed;
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
