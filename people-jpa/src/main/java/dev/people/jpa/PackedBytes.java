package dev.people.jpa;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Bytes that grow; numbers are big-endian, as {@link java.io.DataInput} reads them. For one thread. */
final class PackedBytes {
    private ByteBuffer buffer;

    PackedBytes(int expected) {
        buffer = ByteBuffer.allocate(expected);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int longer = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
            buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), longer)).position(buffer.position());
        }
        return buffer;
    }

    void add(byte[] some) {
        room(some.length).put(some);
    }

    void addByte(int value) {
        room(Byte.BYTES).put((byte) value);
    }

    void addShort(int value) {
        room(Short.BYTES).putShort((short) value);
    }

    void addInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void addLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    /** A number that is not negative and mostly small: seven bits a byte, the lowest first. */
    void addCount(int value) {
        int rest = value;
        while (rest > 0x7F) {
            addByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        addByte(rest);
    }

    /** As {@link #addText}, its length as a count. */
    void addCountedText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        addCount(utf8.length);
        add(utf8);
    }

    void addId(UUID id) {
        addLong(id.getMostSignificantBits());
        addLong(id.getLeastSignificantBits());
    }

    /** The length of its UTF-8, then the UTF-8. */
    void addText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        addInt(utf8.length);
        add(utf8);
    }

    int size() {
        return buffer.position();
    }

    void clear() {
        buffer.clear();
    }

    byte[] toByteArray() {
        return Arrays.copyOf(buffer.array(), size());
    }
}
