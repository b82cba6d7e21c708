package dev.people.run;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes that storage keeps without knowing what they mean. Immutable, equal by content; prints only how many they are. */
public final class Bytes {
    /** None. */
    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Copies them. */
    public static Bytes of(byte... content) {
        return content.length == 0 ? NONE : new Bytes(content.clone());
    }

    /** How many there are. */
    public int size() {
        return content.length;
    }

    /** Reads them from the beginning, without a copy. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    /** A copy. */
    public byte[] toByteArray() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
