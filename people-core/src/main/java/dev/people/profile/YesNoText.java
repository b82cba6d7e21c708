package dev.people.profile;

import java.util.Locale;
import java.util.Optional;

/** The words for yes and no, in any case. */
public final class YesNoText {
    private YesNoText() {}

    /**
     * Yes for {@code 1}, {@code yes}, {@code y}, {@code true}, {@code t}, {@code on} and {@code x}; no for {@code 0},
     * {@code no}, {@code n}, {@code false}, {@code f} and {@code off}; nothing for every other text.
     */
    public static Optional<Boolean> parse(String text) {
        return switch (BlankText.strip(text).toLowerCase(Locale.ROOT)) {
            case "1", "yes", "y", "true", "t", "on", "x" -> Optional.of(true);
            case "0", "no", "n", "false", "f", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
