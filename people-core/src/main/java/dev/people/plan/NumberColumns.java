package dev.people.plan;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;

/** Columns of numbers as bytes. Memory grows with what was read, never with what a count promises. */
final class NumberColumns {
    /** No plan has more rows. */
    static final int MOST_ROWS = 10_000_000;

    private static final int STEP = 64 * 1024;

    private NumberColumns() {}

    static void require(boolean isPossible) throws IOException {
        if (!isPossible) {
            throw new StreamCorruptedException("Impossible in a plan");
        }
    }

    static int size(int size) throws IOException {
        require(size >= 0 && size <= MOST_ROWS);
        return size;
    }

    static void write(short[] numbers, int size, DataOutputStream out) throws IOException {
        for (int i = 0; i < size; i++) {
            out.writeShort(numbers[i]);
        }
    }

    static void write(int[] numbers, int size, DataOutputStream out) throws IOException {
        for (int i = 0; i < size; i++) {
            out.writeInt(numbers[i]);
        }
    }

    static void write(long[] numbers, int size, DataOutputStream out) throws IOException {
        for (int i = 0; i < size; i++) {
            out.writeLong(numbers[i]);
        }
    }

    static byte[] bytes(DataInputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    static short[] shorts(DataInputStream in, int size) throws IOException {
        short[] numbers = new short[Math.min(size, STEP)];
        for (int i = 0; i < size; i++) {
            if (i == numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.min(size, 2 * i));
            }
            numbers[i] = in.readShort();
        }
        return numbers;
    }

    static int[] ints(DataInputStream in, int size) throws IOException {
        int[] numbers = new int[Math.min(size, STEP)];
        for (int i = 0; i < size; i++) {
            if (i == numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.min(size, 2 * i));
            }
            numbers[i] = in.readInt();
        }
        return numbers;
    }

    static long[] longs(DataInputStream in, int size) throws IOException {
        long[] numbers = new long[Math.min(size, STEP)];
        for (int i = 0; i < size; i++) {
            if (i == numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.min(size, 2 * i));
            }
            numbers[i] = in.readLong();
        }
        return numbers;
    }
}
