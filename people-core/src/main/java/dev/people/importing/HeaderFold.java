package dev.people.importing;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How headers and titles are compared: without case, accents, white space, one pair of quotes, and punctuation other than
 * brackets and stars, which mean something.
 */
final class HeaderFold {
    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 PARTS = Normalizer2.getNFDInstance();
    private static final Pattern PASSED_OVER =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\\p{Pc}\\u0300-\\u036F.:;,#'\"?!\\u2018-\\u201F\\u3001\\u3002]+");
    private static final Pattern MARKS = Pattern.compile("\\s*(\\[[^]]*]|\\bRequired\\b|\\*)\\s*");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\[[^]]+]");

    /** Behind Latin, Greek and Cyrillic letters. */
    private static final int FIRST_OTHER = 0x530;

    private static final char DROPPED = 0;
    private static final char NOT_ALONE = '\uFFFF';
    /** What each character folds to, at a tenth of the cost of a whole text: cells of every row are asked about. */
    private static final char[] ONE_BY_ONE = oneByOne();

    private HeaderFold() {}

    /** A header of nothing but dashes stands for itself. */
    static String fold(String header) {
        StringBuilder folded = new StringBuilder(header.length());
        for (int i = 0; i < header.length(); i++) {
            char one = header.charAt(i) < ONE_BY_ONE.length ? ONE_BY_ONE[header.charAt(i)] : NOT_ALONE;
            if (one == NOT_ALONE) {
                return orItself(foldedText(header), header);
            }
            if (one != DROPPED) {
                folded.append(one);
            }
        }
        return orItself(folded.toString(), header);
    }

    private static String orItself(String folded, String header) {
        return folded.isEmpty() ? header : folded;
    }

    /** The same for any text, character after character or not. */
    static String foldedText(String header) {
        return PASSED_OVER
                .matcher(PARTS.normalize(FOLDING.normalize(header)))
                .replaceAll("")
                .replace('\u0131', 'i');
    }

    private static char[] oneByOne() {
        char[] folded = new char[FIRST_OTHER];
        for (char c = 0; c < FIRST_OTHER; c++) {
            folded[c] = one(c);
        }
        return folded;
    }

    /** Some characters become two, some change with the one before them. */
    private static char one(char c) {
        String folded = foldedText(Character.toString(c));
        boolean isAlone = FOLDING.hasBoundaryBefore(c) && PARTS.hasBoundaryBefore(c);
        if (!isAlone || c == DROPPED || folded.length() > 1) {
            return NOT_ALONE;
        }
        return folded.isEmpty() ? DROPPED : folded.charAt(0);
    }

    /** The header as a whole, without the marks that other products put behind it, and its mark in brackets alone. */
    static List<String> forms(String header) {
        List<String> forms = new ArrayList<>();
        forms.add(fold(header));
        forms.add(fold(bare(header)));
        Matcher attribute = ATTRIBUTE.matcher(header);
        if (attribute.find()) {
            forms.add(fold(attribute.group()));
        }
        return forms;
    }

    /** Whether it may have marks, so that its forms differ. */
    static boolean isMarked(String header) {
        return header.indexOf('[') >= 0 || header.indexOf('*') >= 0 || header.contains("Required");
    }

    /** Without marks such as {@code [attribute]}, {@code Required} and {@code *}. */
    static String bare(String header) {
        return MARKS.matcher(header).replaceAll(" ");
    }
}
