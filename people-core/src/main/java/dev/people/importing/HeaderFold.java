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
    private static final String PASSED_OVER_ASCII = " \t\n\u000B\f\r_-.:;,#'\"?!";
    private static final Pattern MARKS = Pattern.compile("\\s*(\\[[^]]*]|\\bRequired\\b|\\*)\\s*");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\[[^]]+]");

    private HeaderFold() {}

    /** A header of nothing but dashes stands for itself. */
    static String fold(String header) {
        String bare = isAscii(header) ? foldedAscii(header) : foldedText(header);
        return bare.isEmpty() ? header : bare;
    }

    /** Says the same as {@link #foldedText} at a tenth of the cost, since cells of every row are asked about. */
    private static String foldedAscii(String header) {
        StringBuilder folded = new StringBuilder(header.length());
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c + ('a' - 'A')));
            } else if (PASSED_OVER_ASCII.indexOf(c) < 0) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static String foldedText(String header) {
        return PASSED_OVER
                .matcher(PARTS.normalize(FOLDING.normalize(header)))
                .replaceAll("")
                .replace('\u0131', 'i');
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
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
