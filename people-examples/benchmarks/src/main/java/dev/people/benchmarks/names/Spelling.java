package dev.people.benchmarks.names;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * A name in its own script and in small ASCII letters.
 *
 * @param text as the person writes it
 * @param ascii as a username or address writes it
 */
public record Spelling(String text, String ascii) {
    private static final Set<UnicodeScript> JOINING =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    /** Reads {@code Žofie} or {@code Олена=olena}. */
    static Spelling parse(String entry) {
        int equals = entry.indexOf('=');
        return equals < 0
                ? new Spelling(entry, AsciiLetters.of(entry))
                : new Spelling(entry.substring(0, equals), entry.substring(equals + 1));
    }

    /** This name and another one. */
    public Spelling joined(String joint, Spelling other) {
        return new Spelling(text + joint + other.text, ascii + other.ascii);
    }

    /** Whether people who write like this have names with several parts. */
    public boolean takesParts() {
        return JOINING.contains(UnicodeScript.of(text.codePointAt(0)));
    }
}
