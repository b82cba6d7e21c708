package dev.people.user;

import java.util.Comparator;

/**
 * The one order of texts that every storage gives: by code points, without regard to any language. {@link String#compareTo}
 * differs from it, since it compares halves of surrogate pairs.
 */
public final class TextOrder {
    private static final int SURROGATES = 0x800;
    private static final int BEHIND_SURROGATES = 0x2000;

    private TextOrder() {}

    /** Compares texts by their code points. */
    public static Comparator<String> byCodePoint() {
        return TextOrder::compare;
    }

    private static int compare(String one, String other) {
        int shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return rank(a) - rank(b);
            }
        }
        return one.length() - other.length();
    }

    /** Halves of pairs stand for what comes behind all other characters. */
    private static int rank(char c) {
        if (Character.isSurrogate(c)) {
            return c + BEHIND_SURROGATES;
        }
        return c > Character.MAX_SURROGATE ? c - SURROGATES : c;
    }
}
