package dev.people.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * The characters of a file, block by block, but for an {@link EndMark}. Malformed bytes refuse the file; nothing is ever
 * replaced.
 */
final class StrictDecoder implements Closeable {
    private static final int BLOCK = 32 * 1024;

    private final SourceFile file;
    private final Charset charset;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final byte[] block = new byte[BLOCK];
    private final ByteBuffer bytes = ByteBuffer.wrap(block).limit(0);
    private final long end;
    private long read;
    private boolean ended;
    private boolean finished;

    /** Decodes what follows this many bytes. */
    StrictDecoder(SourceFile file, Charset charset, long offset) {
        this.file = file;
        this.charset = charset;
        this.decoder = reporting(charset);
        this.in = file.openAt(offset);
        this.read = offset;
        this.end = EndMark.readEnd(file, charset);
    }

    static CharsetDecoder reporting(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** How many bytes of the file stand before the next character. */
    long position() {
        return read - bytes.remaining();
    }

    /** Fills the beginning of an array of at least two characters; answers how many there are, or -1 at the end. */
    int read(char[] target) {
        CharBuffer chars = CharBuffer.wrap(target);
        while (!finished && chars.position() == 0) {
            decode(chars);
        }
        return chars.position() == 0 ? -1 : chars.position();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw Refusals.unreadable(file.name(), e);
        }
    }

    private void decode(CharBuffer chars) {
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isError()) {
            throw EncodingSurvey.of(file, charset).refusal();
        }
        if (result.isUnderflow() && ended) {
            finished = decoder.flush(chars).isUnderflow();
        } else if (result.isUnderflow()) {
            refill();
        }
    }

    private void refill() {
        bytes.compact();
        try {
            int number = in.read(block, bytes.position(), bytes.remaining());
            ended = number < 0;
            int count = (int) Math.max(Math.min(number, end - read), 0);
            read += count;
            bytes.position(bytes.position() + count);
        } catch (IOException e) {
            throw Refusals.unreadable(file.name(), e);
        }
        bytes.flip();
    }
}
