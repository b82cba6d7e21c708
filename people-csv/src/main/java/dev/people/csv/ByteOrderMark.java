package dev.people.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The marks at the beginning of a file. Those of UTF-32 come first: UTF-16's is the beginning of one of them. */
enum ByteOrderMark {
    UTF_32LE("UTF-32LE", "\u00FF\u00FE\0\0"),
    UTF_32BE("UTF-32BE", "\0\0\u00FE\u00FF"),
    UTF_8("UTF-8", "\u00EF\u00BB\u00BF"),
    UTF_16LE("UTF-16LE", "\u00FF\u00FE"),
    UTF_16BE("UTF-16BE", "\u00FE\u00FF");

    private final String label;
    private final String bytes;

    ByteOrderMark(String label, String bytes) {
        this.label = label;
        this.bytes = bytes;
    }

    static Optional<ByteOrderMark> of(byte[] head) {
        String beginning = new String(head, 0, Math.min(4, head.length), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(mark -> beginning.startsWith(mark.bytes))
                .findFirst();
    }

    static boolean isKnownFor(Charset charset) {
        return Arrays.stream(values()).anyMatch(mark -> mark.charset().equals(charset));
    }

    String label() {
        return label;
    }

    Charset charset() {
        return Charset.forName(label);
    }

    int length() {
        return bytes.length();
    }
}
