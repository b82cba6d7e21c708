package dev.people.importing;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How headers and titles are compared: without case, accents, space around them, one pair of quotes, and the
 * difference between a space, {@code _}, {@code -} and nothing.
 */
final class HeaderFold {
    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 PARTS = Normalizer2.getNFDInstance();
    private static final Pattern PASSED_OVER = Pattern.compile("[\\s_\\-\\u0300-\\u036F]+");
    private static final Pattern MARKS = Pattern.compile("\\s*(\\[[^]]*]|\\bRequired\\b|\\*)\\s*");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\[[^]]+]");

    private HeaderFold() {}

    /** A header of nothing but dashes stands for itself. */
    static String fold(String header) {
        String bare = PASSED_OVER
                .matcher(PARTS.normalize(FOLDING.normalize(unquoted(header.strip()))))
                .replaceAll("")
                .replace('\u0131', 'i');
        return bare.isEmpty() ? header : bare;
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

    /** Without marks such as {@code [attribute]}, {@code Required} and {@code *}. */
    static String bare(String header) {
        return MARKS.matcher(header).replaceAll(" ");
    }

    private static String unquoted(String header) {
        boolean quoted = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"");
        return quoted ? header.substring(1, header.length() - 1).strip() : header;
    }
}
