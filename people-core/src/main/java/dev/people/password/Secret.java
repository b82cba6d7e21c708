package dev.people.password;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Characters that must not be seen. Prints as {@code ***}, can be cleared, and has no equality that leaks time. */
public final class Secret implements AutoCloseable {
    private final char[] characters;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /** Copies the characters; the caller clears its own. */
    public static Secret of(char[] characters) {
        return new Secret(characters.clone());
    }

    /** A copy for handing the secret over; the caller clears it. */
    public char[] reveal() {
        return characters.clone();
    }

    byte[] utf8() {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        encoded.clear().put(new byte[encoded.capacity()]);
        return bytes;
    }

    /** Clears the characters. */
    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "***";
    }
}
