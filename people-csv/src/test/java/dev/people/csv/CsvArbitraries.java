package dev.people.csv;

import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Cells, tables and texts of the kind that breaks programs. */
final class CsvArbitraries {
    private static final List<String> CHARSETS = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");

    private CsvArbitraries() {}

    static Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|', '^', ' ');
    }

    static Arbitrary<Charset> charsets() {
        return Arbitraries.of(CHARSETS).map(Charset::forName);
    }

    /** Any text that is well-formed, with all that matters to CSV more often than by chance. */
    static Arbitrary<String> cells() {
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(",", ";", "\t", "|", "\"", "\r", "\n", "\r\n", " ", "'")),
                Tuple.of(2, Arbitraries.of("=", "-", "\u0001", "\uFEFF", "\uFFFE", "\uFFFF", "\uFFFD", "sep=;")),
                Tuple.of(3, Arbitraries.strings().alpha().ofMaxLength(3)),
                Tuple.of(2, codePoints()));
        return pieces.list().ofMaxSize(6).map(list -> String.join("", list));
    }

    /** Tables with too few control characters to look like binary data. */
    static Arbitrary<List<List<String>>> tables() {
        return cells().list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .filter(table -> table.toString().chars().filter(c -> c == 1).count() < 10);
    }

    /** Text with the characters that a parser acts upon, in any order: mostly broken CSV, or barely whole. */
    static Arbitrary<String> texts() {
        return Arbitraries.frequency(
                        Tuple.of(5, ","),
                        Tuple.of(4, "\""),
                        Tuple.of(3, "\n"),
                        Tuple.of(2, "\r"),
                        Tuple.of(2, " "),
                        Tuple.of(1, "\t"),
                        Tuple.of(1, "\u00A0"),
                        Tuple.of(6, "x"),
                        Tuple.of(2, "\",\""),
                        Tuple.of(1, "\"\n\""))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(list -> "x" + String.join("", list));
    }

    private static Arbitrary<String> codePoints() {
        return Arbitraries.integers()
                .between(0x20, 0x10FFFF)
                .filter(codePoint -> codePoint < 0xD800 || codePoint > 0xDFFF)
                .map(Character::toString);
    }
}
