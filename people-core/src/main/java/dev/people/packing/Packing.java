package dev.people.packing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Turns values of one type into bytes and back. Thread-safe.
 *
 * @param <T> the type
 */
public interface Packing<T> {
    /** Writes a value. */
    void write(T value, DataOutputStream out) throws IOException;

    /**
     * Reads a value. Takes no more memory than the bytes that are there ask for, whatever they say.
     *
     * @throws IOException when the bytes end too early, or are no such value
     */
    T read(DataInputStream in) throws IOException;

    /** What it reads and writes: two versions of a type that are told apart by nothing else have different shapes. */
    String shape();
}
