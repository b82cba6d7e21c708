package dev.people.csv;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What the character set of a file may be.
 *
 * @param suggestion names of character sets, in words that follow "perhaps"; empty where none is likely
 * @param readings a line of the file for each of them as it would be read, each on a line of its own; may be empty
 */
record EncodingAdvice(String suggestion, String readings) {
    static EncodingAdvice none(String why) {
        return new EncodingAdvice("none: " + why, "");
    }

    /** Names each, with what it would read; values of passwords and other secrets are not shown. */
    static EncodingAdvice of(List<CharsetReading> readings, SourceFile file) {
        return new EncodingAdvice(names(readings), readings.isEmpty() ? "" : ReadingLines.of(readings, file));
    }

    private static String names(List<CharsetReading> readings) {
        List<String> names = readings.stream()
                .map(CharsetReading::charset)
                .map(Charset::name)
                .toList();
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
