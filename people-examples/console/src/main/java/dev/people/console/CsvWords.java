package dev.people.console;

import dev.people.csv.CsvOptions;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** How people name what a CSV file is made of. */
final class CsvWords {
    private CsvWords() {}

    static char delimiter(String text) {
        if (text.equalsIgnoreCase("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.length() != 1) {
            throw new UsageException("A delimiter is one character, or 'tab', not '" + text + "'");
        }
        try {
            return CsvOptions.detect().withDelimiter(text.charAt(0)).delimiter().orElseThrow();
        } catch (IllegalArgumentException e) {
            throw new UsageException("--delimiter: " + Troubles.message(e));
        }
    }

    static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageException("There is no character set '" + name + "'");
        }
    }
}
