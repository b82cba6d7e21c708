package dev.people.contract;

import java.io.IOException;
import java.io.InputStream;

/** Zeros without an end, one at a time; whoever reads a mebibyte of them has read too far. */
public final class EndlessZeros extends InputStream {
    private int left = 1 << 20;

    @Override
    public int read() throws IOException {
        if (left-- == 0) {
            throw new IOException("Read on and on");
        }
        return 0;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        target[offset] = (byte) read();
        return 1;
    }
}
