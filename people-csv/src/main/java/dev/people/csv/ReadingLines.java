package dev.people.csv;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One line of a file as several character sets would read it: the one in which they differ most. */
final class ReadingLines {
    private static final int LOOKED_AT = 500;
    private static final int WIDEST = 80;

    private final List<List<String>> shown;

    private ReadingLines(List<List<String>> shown) {
        this.shown = shown;
    }

    /** Per reading the name of its character set and the line; empty where every line may hold a secret. */
    static String of(List<CharsetReading> readings, SourceFile file) {
        List<Charset> charsets = readings.stream().map(CharsetReading::charset).toList();
        SecretCells secrets = SecretCells.of(file, charsets);
        ReadingLines lines = new ReadingLines(
                readings.stream().map(reading -> shown(reading, secrets)).toList());
        int best = lines.best();
        return best < 0
                ? ""
                : IntStream.range(0, readings.size())
                        .mapToObj(i -> "\n" + charsets.get(i).name() + " reads: " + lines.line(i, best))
                        .collect(Collectors.joining());
    }

    private static List<String> shown(CharsetReading reading, SecretCells secrets) {
        return reading.text()
                .lines()
                .limit(LOOKED_AT)
                .map(line -> secrets.hidden(line, reading.charset()))
                .toList();
    }

    /** Empty where there is none that is shown. */
    private String text(int reading, int line) {
        List<String> lines = shown.get(reading);
        return line < lines.size() ? lines.get(line) : "";
    }

    /** The first line with the most different readings; none if no line shows a character outside ASCII. */
    private int best() {
        int best = -1;
        int most = 0;
        for (int line = 0; line < LOOKED_AT; line++) {
            int kinds = kinds(line);
            if (kinds > most) {
                best = line;
                most = kinds;
            }
        }
        return best;
    }

    private int kinds(int line) {
        return (int) IntStream.range(0, shown.size())
                .mapToObj(reading -> text(reading, line))
                .filter(text -> text.chars().anyMatch(c -> c > 127))
                .distinct()
                .count();
    }

    /** From its first letter outside ASCII on where it is long. */
    private String line(int reading, int line) {
        String text = text(reading, line);
        int first = (int) text.chars().takeWhile(c -> c <= 127).count();
        int from = text.length() <= WIDEST ? 0 : Math.max(0, Math.min(first, text.length()) - WIDEST / 4);
        int to = Math.min(text.length(), from + WIDEST);
        String part = text.substring(from, to).strip();
        return (from > 0 ? "\u2026" : "") + part + (to < text.length() ? "\u2026" : "");
    }
}
