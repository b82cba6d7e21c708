package dev.people.csv;

import dev.people.importing.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A second reading of a file with malformed bytes: where the first place is, how many there are, what else it may be. */
final class EncodingSurvey {
    private static final int BLOCK = 32 * 1024;
    private static final int SAMPLE = 64 * 1024;
    private static final int BEFORE = 4 * 1024;

    private final SourceFile file;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final byte[] block = new byte[BLOCK];
    private final ByteBuffer bytes = ByteBuffer.wrap(block).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BLOCK);
    private long offset;
    private long line = 1;
    private char previous;
    private long wellFormed;
    private long malformed;
    private long firstOffset;
    private long firstLine;
    private boolean cutOff;

    private EncodingSurvey(SourceFile file, Charset charset) {
        this.file = file;
        this.charset = charset;
        this.decoder = StrictDecoder.reporting(charset);
    }

    static EncodingSurvey of(SourceFile file, Charset charset) {
        EncodingSurvey survey = new EncodingSurvey(file, charset);
        try (InputStream in = file.openAt(0)) {
            survey.readAll(in);
        } catch (IOException e) {
            throw Refusals.unreadable(file.name(), e);
        }
        return survey;
    }

    UnreadableSourceException refusal() {
        BadBytes bad = new BadBytes(charset.name(), firstOffset, firstLine, malformed, advice());
        return Refusals.badEncoding(bad, file.name());
    }

    private void readAll(InputStream in) throws IOException {
        boolean ended = false;
        while (!ended) {
            offset += bytes.position();
            bytes.compact();
            int number = in.read(block, bytes.position(), bytes.remaining());
            ended = number < 0;
            bytes.position(bytes.position() + Math.max(number, 0)).flip();
            decodeBlock(ended);
        }
    }

    private void decodeBlock(boolean ended) {
        CoderResult result = CoderResult.OVERFLOW;
        while (!result.isUnderflow()) {
            result = decoder.decode(bytes, chars, ended);
            countCharacters();
            if (result.isError()) {
                cutOff = ended && bytes.remaining() == result.length();
                countMalformed();
                bytes.position(bytes.position() + result.length());
            }
        }
    }

    private void countCharacters() {
        chars.flip();
        while (chars.hasRemaining()) {
            char c = chars.get();
            if (c == '\r' || (c == '\n' && previous != '\r')) {
                line++;
            } else if (c > 127 && !Character.isLowSurrogate(c)) {
                wellFormed++;
            }
            previous = c;
        }
        chars.clear();
    }

    private void countMalformed() {
        if (malformed == 0) {
            firstOffset = offset + bytes.position();
            firstLine = line;
        }
        malformed++;
    }

    /** A mark leaves no doubt about the character set: then it is the file that is damaged. */
    private boolean isMarked() {
        return ByteOrderMark.of(file.bytesAt(0, 4))
                .filter(mark -> mark.charset().equals(charset))
                .isPresent();
    }

    private EncodingAdvice advice() {
        if (isMarked()) {
            return EncodingAdvice.none(
                    malformed == 1 && cutOff
                            ? "the file is cut off in the middle of a character"
                            : "it is " + charset.name() + " with damaged places");
        }
        if (charset.equals(StandardCharsets.UTF_8) && wellFormed > malformed) {
            return mostlyUtf8();
        }
        return EncodingAdvice.of(CharsetGuess.of(sample(0), charset), file);
    }

    /** Most likely UTF-8 all the same; where another character set reads as well, as one of DOS may, nothing is sure. */
    private EncodingAdvice mostlyUtf8() {
        return CharsetGuess.isDamagedUtf8(sample(BEFORE))
                ? EncodingAdvice.none("it is UTF-8 with damaged places")
                : EncodingAdvice.of(List.of(), file);
    }

    /** From the line of the first malformed place on, or from a line that many bytes before it. */
    private byte[] sample(int before) {
        long start = Math.max(0, firstOffset - before - BEFORE);
        byte[] around = file.bytesAt(start, SAMPLE);
        int from = Math.max(0, (int) (firstOffset - start) - before);
        while (from > 0 && around[from - 1] != '\n') {
            from--;
        }
        return Arrays.copyOfRange(around, from, around.length);
    }
}
