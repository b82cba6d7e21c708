package dev.people.csv;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;

/** Which texts a character set can hold, and give back as they were. For one thread. */
final class Encodable {
    private final Charset charset;
    private final CharsetEncoder encoder;
    private final boolean isUnicode;

    Encodable(Charset charset) {
        this.charset = charset;
        this.encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.isUnicode = charset.name().toUpperCase(Locale.ROOT).startsWith("UTF-");
    }

    /** Whether it can hold every character. */
    boolean has(String text) {
        return isUnicode ? hasNoHalfPair(text) : isKept(text);
    }

    /** The first character of a column's cell that it cannot hold. */
    Optional<Finding> objection(String cell, String column) {
        if (has(cell)) {
            return Optional.empty();
        }
        int at = 0;
        int position = 1;
        while (at < cell.length() && has(Character.toString(cell.codePointAt(at)))) {
            at = cell.offsetByCodePoints(at, 1);
            position++;
        }
        int bad = at < cell.length() ? cell.codePointAt(at) : cell.codePointAt(0);
        return Optional.of(Finding.of(FindingCode.UNMAPPABLE_CHARACTER, column)
                .with("character", String.format(Locale.ROOT, "U+%04X", bad))
                .with("position", position)
                .with("charset", charset.name()));
    }

    private static boolean hasNoHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Some character sets write two characters as the same byte. */
    private boolean isKept(String text) {
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
            return charset.decode(bytes).toString().equals(text);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
