package dev.people.plan;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;

/** Stops where a compressed stream grows beyond what a plan can be. For one thread. */
final class BoundedInput extends FilterInputStream {
    private long left;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        int number = super.read(target, from, count);
        count(number);
        return number;
    }

    private void count(int number) throws IOException {
        left -= Math.max(number, 0);
        if (left < 0) {
            throw new StreamCorruptedException("Larger than a plan can be");
        }
    }
}
