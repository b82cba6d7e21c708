package dev.people.packing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Texts, any characters in any order: UTF-8, or UTF-16 where that could lose half of a surrogate pair. */
public final class Texts {
    private static final int LONGEST = 64 << 20;

    private Texts() {}

    /** Writes a text. */
    public static void write(String text, DataOutputStream out) throws IOException {
        boolean wide = hasSurrogates(text);
        byte[] bytes = text.getBytes(wide ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
        if (wide) {
            writeWide(text, bytes);
        }
        Numbers.write(2L * bytes.length + (wide ? 1 : 0), out);
        out.write(bytes);
    }

    /** The encoder would put a question mark in the place of half a pair. */
    private static void writeWide(String text, byte[] bytes) {
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Reads a text. */
    public static String read(DataInputStream in) throws IOException {
        int header = Numbers.read(in, 2 * LONGEST + 1);
        byte[] bytes = in.readNBytes(header >> 1);
        if (bytes.length < header >> 1) {
            throw new EOFException();
        }
        return (header & 1) == 0 ? new String(bytes, StandardCharsets.UTF_8) : wide(bytes);
    }

    private static String wide(byte[] bytes) {
        char[] chars = new char[bytes.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF));
        }
        return new String(chars);
    }
}
