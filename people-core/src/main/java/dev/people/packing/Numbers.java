package dev.people.packing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;

/** Numbers of which most are small: seven bits a byte, the lowest first. */
public final class Numbers {
    private static final int MORE = 0x80;

    private Numbers() {}

    /** Writes a number; a negative one takes ten bytes. */
    public static void write(long number, DataOutputStream out) throws IOException {
        long rest = number;
        while ((rest & -MORE) != 0) {
            out.write(((int) rest & (MORE - 1)) | MORE);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** Reads a number. */
    public static long read(DataInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte some = in.readByte();
            number |= (long) (some & (MORE - 1)) << shift;
            if (some >= 0) {
                return number;
            }
        }
        throw new StreamCorruptedException("A number has no end");
    }

    /** Reads a number from 0 to a largest one. */
    public static int read(DataInputStream in, int largest) throws IOException {
        long number = read(in);
        if (number < 0 || number > largest) {
            throw new StreamCorruptedException("Too large a number");
        }
        return (int) number;
    }
}
