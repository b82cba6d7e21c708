package dev.people.importing;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How headers and titles are compared: without case, accents, white space, pictures, dashes and punctuation of any script.
 * What means something stays: brackets, stars, and what stands between two names or is a word of its own.
 */
final class HeaderFold {
    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 PARTS = Normalizer2.getNFDInstance();
    /** Low quotes and corner quotes count as brackets in Unicode. */
    private static final String BRACKETS = "[[:Ps:][:Pe:]-[\\u201A\\u201E\\u2E42\\u300C-\\u300F\\u301D-\\u301F]]";

    private static final UnicodeSet PASSED_OVER = new UnicodeSet("[[~\\u0300-\\u036F][:White_Space:][:Z:][:Cf:][:Dash:]"
                    + "[:P:][:Sk:][:So:]-[" + BRACKETS + "[*/\\\\%\\&@]]]")
            .freeze();
    private static final Pattern MARKS = Pattern.compile("\\s*(\\[[^]]*]|\\bRequired\\b|\\*)\\s*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final char NUMBER = '#';
    private static final Pattern ATTRIBUTE = Pattern.compile("\\[[^]]+]");

    /** Behind Latin, Greek and Cyrillic letters. */
    private static final int FIRST_OTHER = 0x530;

    private static final int DOTLESS_I = 0x131;
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
        String parts = PARTS.normalize(FOLDING.normalize(header));
        StringBuilder folded = new StringBuilder(parts.length());
        parts.codePoints()
                .filter(point -> !PASSED_OVER.contains(point))
                .forEach(point -> folded.appendCodePoint(point == DOTLESS_I ? 'i' : point));
        return folded.toString();
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

    /** The same for a header that nothing is known of: what is merely written in another case, or with other spaces. */
    static String exact(String header) {
        return SPACES.matcher(FOLDING.normalize(header)).replaceAll(" ").strip();
    }

    /**
     * The header as a whole, without the marks that other products put behind it, its mark in brackets alone, and with a
     * number sign as a word.
     */
    static List<String> forms(String header) {
        List<String> forms = new ArrayList<>();
        forms.add(fold(header));
        forms.add(fold(bare(header)));
        Matcher attribute = ATTRIBUTE.matcher(header);
        if (attribute.find()) {
            forms.add(fold(attribute.group()));
        }
        if (header.indexOf(NUMBER) >= 0) {
            forms.add(fold(numbered(header)));
        }
        return forms;
    }

    /** With its number sign as a word: {@code Employee #} is a number and no employee. */
    static String numbered(String header) {
        return header.replace(Character.toString(NUMBER), " number ");
    }

    /** Whether it may have marks, so that its forms differ. */
    static boolean isMarked(String header) {
        return header.indexOf('[') >= 0
                || header.indexOf(NUMBER) >= 0
                || header.indexOf('*') >= 0
                || header.contains("Required");
    }

    /** Without marks such as {@code [attribute]}, {@code Required} and {@code *}. */
    static String bare(String header) {
        return MARKS.matcher(header).replaceAll(" ");
    }
}
