package dev.people.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which character sets a text may be in: all those in which it reads about equally well, the best one first. None where
 * that is known of nearly all, or of readings without a letter: a wrong one would be believed.
 */
final class CharsetGuess {
    /** Of more than a handful nobody is helped by any. */
    private static final int MOST = 8;

    private static final int TOLERANCE = 2;
    private static final int PLACES_PER_TOLERANCE = 20;

    private CharsetGuess() {}

    /**
     * The readings of a sample, those of equal texts once. The larger neighbor of what was told stands alone where no other
     * one reads better: whoever names a character set mostly knows the family.
     *
     * @param failed the character set in which the file is malformed
     */
    static List<CharsetReading> of(byte[] sample, Charset failed) {
        Optional<CharsetReading> utf8 = reading(sample, StandardCharsets.UTF_8);
        if (utf8.isPresent() && !failed.equals(StandardCharsets.UTF_8)) {
            return List.of(utf8.get());
        }
        Optional<CharsetReading> larger = larger(sample, failed);
        if (larger.filter(reading -> isBest(reading, sample, failed)).isPresent()) {
            return List.of(larger.get());
        }
        return likely(sample, failed);
    }

    private static Optional<CharsetReading> larger(byte[] sample, Charset failed) {
        Optional<Charset> larger = LegacyCharsets.larger(failed);
        while (larger.isPresent()) {
            Optional<CharsetReading> reading = reading(sample, larger.get());
            if (reading.isPresent()) {
                return reading;
            }
            larger = LegacyCharsets.larger(larger.get());
        }
        return Optional.empty();
    }

    private static boolean isBest(CharsetReading reading, byte[] sample, Charset failed) {
        return readings(sample, failed).stream().allMatch(other -> other.oddness() >= reading.oddness());
    }

    /** Whether a text reads clearly better in UTF-8, its malformed places included, than in any other character set. */
    static boolean isDamagedUtf8(byte... sample) {
        String text = new String(sample, StandardCharsets.UTF_8);
        String good = text.replace("\uFFFD", "");
        long malformed = (long) Plausibility.VERY_ODD * (text.length() - good.length());
        long worst = Plausibility.oddness(good) + malformed + TOLERANCE;
        return readings(sample, StandardCharsets.UTF_8).stream().allMatch(reading -> reading.oddness() > worst);
    }

    private static List<CharsetReading> likely(byte[] sample, Charset failed) {
        List<CharsetReading> likely = new ArrayList<>(readings(sample, failed));
        likely.sort(Comparator.comparing(CharsetReading::oddness)
                .thenComparing(reading -> !Plausibility.hasKana(reading.text())));
        int best = likely.isEmpty() ? 0 : likely.get(0).oddness();
        int worst = best + TOLERANCE + places(sample) / PLACES_PER_TOLERANCE;
        likely.removeIf(reading -> reading.oddness() > worst);
        boolean isTold = likely.stream().allMatch(reading -> reading.hasLetters() || reading.oddness() > best);
        return isTold && likely.size() <= MOST ? likely : List.of();
    }

    /** Those of equal texts once. */
    private static Collection<CharsetReading> readings(byte[] sample, Charset failed) {
        Map<String, CharsetReading> byText = new LinkedHashMap<>();
        for (Charset charset : LegacyCharsets.all()) {
            if (!charset.equals(failed)) {
                reading(sample, charset).ifPresent(reading -> byText.putIfAbsent(reading.text(), reading));
            }
        }
        return byText.values();
    }

    private static int places(byte[] sample) {
        int places = 0;
        for (byte b : sample) {
            places += b < 0 ? 1 : 0;
        }
        return places;
    }

    /** The text, unless a byte is malformed; a character cut off by the end of the sample is no harm. */
    private static Optional<CharsetReading> reading(byte[] sample, Charset charset) {
        CharBuffer chars = CharBuffer.allocate(2 * sample.length + 1);
        boolean bad = StrictDecoder.reporting(charset)
                .decode(ByteBuffer.wrap(sample), chars, false)
                .isError();
        int oddness = bad ? Plausibility.IMPOSSIBLE : Plausibility.oddness(chars.flip());
        return oddness == Plausibility.IMPOSSIBLE
                ? Optional.empty()
                : Optional.of(new CharsetReading(charset, chars.toString(), oddness));
    }
}
