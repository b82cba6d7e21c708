package dev.people.csv;

import dev.people.plan.SourceDigest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.function.Consumer;

/** Digests what passes, and tells when the last byte has passed: who stopped before has digested nothing. */
final class DigestedInput extends FilterInputStream {
    private final MessageDigest digest = SourceDigest.begin();
    private final Consumer<SourceDigest> told;
    private long size;
    private boolean ended;

    DigestedInput(InputStream in, Consumer<SourceDigest> told) {
        super(in);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        int number = in.read(target, from, count);
        if (number > 0) {
            digest.update(target, from, number);
            size += number;
        } else if (number < 0 && !ended) {
            ended = true;
            told.accept(SourceDigest.of(digest, size));
        }
        return number;
    }

    /** What is skipped is read, or it would not be digested. */
    @Override
    public long skip(long number) throws IOException {
        byte[] some = new byte[(int) Math.min(number, 8192)];
        return Math.max(read(some, 0, some.length), 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
