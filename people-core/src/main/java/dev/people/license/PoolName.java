package dev.people.license;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * The name of a license pool: 1 to 50 letters from a to z, digits, dots, hyphens and underscores, a letter or a digit first.
 * Capital letters are made small, so that {@code Partners} and {@code partners} are one pool.
 *
 * @param value the name in lower case
 */
public record PoolName(String value) implements Comparable<PoolName>, Serializable {
    /** The pool of accounts for which no other pool is named. It is always there. */
    public static final PoolName PRIMARY = new PoolName("primary");

    /** The pool that all extranets share. It is always there. */
    public static final PoolName EXTRANET = new PoolName("extranet");

    private static final int LONGEST = 50;

    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException when it is longer, blank, or has other characters
     */
    public PoolName {
        Objects.requireNonNull(value, "value");
        if (!isName(value)) {
            throw new IllegalArgumentException(
                    "The name of a license pool has 1 to " + LONGEST + " letters from a to z, digits,"
                            + " dots, hyphens and underscores, a letter or a digit first, not '" + value + "'");
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isPlain = (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9');
            boolean isBetween = letter == '.' || letter == '-' || letter == '_';
            if (!isPlain && (i == 0 || !isBetween)) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    /**
     * Reads a name, such as what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static PoolName valueOf(String text) {
        return new PoolName(text);
    }

    @Override
    public int compareTo(PoolName other) {
        return value.compareTo(other.value);
    }

    /** The bare name. */
    @Override
    public String toString() {
        return value;
    }
}
