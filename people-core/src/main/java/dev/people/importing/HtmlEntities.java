package dev.people.importing;

import com.ibm.icu.lang.UCharacter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How web applications write characters: by their names or numbers, between an ampersand and a semicolon. */
final class HtmlEntities {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,9}));");
    private static final int HEX = 16;
    private static final int DECIMAL = 10;
    /** Numbers from here to there are characters of windows-1252, as browsers read them. */
    private static final int FIRST_OF_WINDOWS = 0x80;

    private static final String WINDOWS =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152"
                    + "\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
    private static final Map<String, String> NAMED = named();

    private HtmlEntities() {}

    private static Map<String, String> named() {
        ResourceBundle bundle = ResourceBundle.getBundle("dev.people.importing.entities", Locale.ROOT);
        Map<String, String> named = new HashMap<>();
        bundle.keySet()
                .forEach(name -> named.put(name, Character.toString(Integer.parseInt(bundle.getString(name), HEX))));
        return Map.copyOf(named);
    }

    /** Whether a text has any. */
    static boolean areIn(String text) {
        return text.indexOf('&') >= 0
                && ENTITY.matcher(text).results().anyMatch(found -> character(found)
                        .isPresent());
    }

    /** The text with the characters in their place, also where it was encoded more than once. */
    static String decoded(String text) {
        String before = text;
        String decoded = text.indexOf('&') < 0 ? text : once(text);
        while (!decoded.equals(before)) {
            before = decoded;
            decoded = once(decoded);
        }
        return decoded;
    }

    private static String once(String text) {
        return ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(found).orElse(found.group())));
    }

    private static Optional<String> character(MatchResult found) {
        if (found.group(3) != null) {
            return Optional.ofNullable(NAMED.get(found.group(3)));
        }
        int number = found.group(1) != null
                ? Integer.parseInt(found.group(1), DECIMAL)
                : Integer.parseInt(found.group(2), HEX);
        int ofWindows = number - FIRST_OF_WINDOWS;
        if (ofWindows >= 0 && ofWindows < WINDOWS.length()) {
            return Optional.of(WINDOWS.substring(ofWindows, ofWindows + 1));
        }
        return UCharacter.isLegal(number) ? Optional.of(Character.toString(number)) : Optional.empty();
    }
}
