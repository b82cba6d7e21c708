package dev.people.change;

import java.util.Locale;
import java.util.Optional;

/** The words for yes and no, in any case. */
final class YesNo {
    private YesNo() {}

    static Optional<Boolean> parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "yes", "y", "true", "t", "on", "x" -> Optional.of(true);
            case "0", "no", "n", "false", "f", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
