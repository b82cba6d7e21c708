package dev.people.csv;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The beginning of a file's text.
 *
 * @param text as much as is looked at
 * @param isWhole whether there is no more
 */
record Sample(String text, boolean isWhole) {
    private static final int SIZE = 128 * 1024;
    private static final int BLOCK = 16 * 1024;

    static Sample of(SourceFile file, Charset charset, int markLength) {
        StringBuilder text = new StringBuilder();
        char[] block = new char[BLOCK];
        try (StrictDecoder decoder = new StrictDecoder(file, charset, markLength)) {
            int number = decoder.read(block);
            while (number >= 0 && text.length() < SIZE) {
                text.append(block, 0, number);
                number = decoder.read(block);
            }
            return new Sample(text.toString(), number < 0);
        }
    }

    /** Whether there is nothing but blanks; a tab is one, unless it was told to separate cells. */
    boolean isEmpty(Optional<Character> told) {
        return isWhole && text.isBlank() && told.map(text::indexOf).orElse(-1) < 0;
    }

    /** The first line without its end. */
    String firstLine() {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
            end++;
        }
        return text.substring(0, end);
    }
}
