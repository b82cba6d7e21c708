package dev.people.packing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A packing of two methods and the name of its shape. */
record Simple<T>(String shape, Writing<T> writing, Reading<T> reading) implements Packing<T> {
    @FunctionalInterface
    interface Writing<T> {
        void write(T value, DataOutputStream out) throws IOException;
    }

    @FunctionalInterface
    interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    @Override
    public void write(T value, DataOutputStream out) throws IOException {
        writing.write(value, out);
    }

    @Override
    public T read(DataInputStream in) throws IOException {
        return reading.read(in);
    }
}
