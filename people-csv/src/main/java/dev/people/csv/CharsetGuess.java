package dev.people.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Which character set a text is probably in: the one in which its letters stand beside letters of their own kind. */
final class CharsetGuess {
    /** Between equals the earlier one wins. */
    private static final List<String> CANDIDATES = List.of(
            "windows-1252",
            "windows-1250",
            "ISO-8859-2",
            "windows-1251",
            "KOI8-R",
            "windows-1253",
            "Shift_JIS",
            "IBM850",
            "x-MacRoman");

    private CharsetGuess() {}

    static Optional<Charset> of(byte[] sample) {
        if (decoded(sample, StandardCharsets.UTF_8).isPresent()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        Optional<Charset> best = Optional.empty();
        int bestScore = 0;
        for (String name : CANDIDATES) {
            int score = score(sample, name);
            if (score > bestScore) {
                best = Optional.of(Charset.forName(name));
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(byte[] sample, String name) {
        if (!Charset.isSupported(name)) {
            return 0;
        }
        return decoded(sample, Charset.forName(name)).map(Plausibility::of).orElse(0);
    }

    /** The text, unless a byte is malformed; a character cut off by the end of the sample is no harm. */
    private static Optional<CharSequence> decoded(byte[] sample, Charset charset) {
        CharBuffer chars = CharBuffer.allocate(sample.length + 1);
        boolean bad = StrictDecoder.reporting(charset)
                .decode(ByteBuffer.wrap(sample), chars, false)
                .isError();
        return bad ? Optional.empty() : Optional.of(chars.flip());
    }
}
