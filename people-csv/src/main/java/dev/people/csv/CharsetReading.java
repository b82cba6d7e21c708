package dev.people.csv;

import java.nio.charset.Charset;

/**
 * What bytes say in a character set.
 *
 * @param charset the character set
 * @param text the text
 * @param oddness how much the text looks unlike one that people wrote
 */
record CharsetReading(Charset charset, String text, int oddness) {
    /** Whether it has a letter outside of ASCII, so that somebody who sees it can tell whether it is right. */
    boolean hasLetters() {
        return text.chars().anyMatch(c -> c > 127 && Plausibility.isLetter((char) c));
    }
}
