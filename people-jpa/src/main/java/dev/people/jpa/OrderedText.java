package dev.people.jpa;

/**
 * Texts whose order matters, as columns keep them. PostgreSQL and MariaDB compare them by code points and H2 by UTF-16
 * units, which is another order as soon as one of two characters is a surrogate pair. Characters from U+D7FF on, which are
 * rare in names, are therefore kept as U+D7FF, to which Unicode assigns no character, and two more: whichever way such
 * texts are compared, they are in the order of the code points of the original.
 */
final class OrderedText {
    private static final char MARK = 0xD7FF;
    private static final int BASE = 0x1000;
    private static final int BITS = 11;
    private static final int LOW = (1 << BITS) - 1;

    private OrderedText() {}

    /** As it is kept. */
    static String of(String text) {
        if (text.chars().allMatch(c -> c < MARK)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length() + 2);
        text.codePoints().forEach(c -> {
            if (c < MARK) {
                kept.append((char) c);
            } else {
                int rest = c - MARK;
                kept.append(MARK).append((char) (BASE + (rest >> BITS))).append((char) (BASE + (rest & LOW)));
            }
        });
        return kept.toString();
    }

    /** What was kept. */
    static String original(String kept) {
        if (kept.indexOf(MARK) < 0) {
            return kept;
        }
        StringBuilder text = new StringBuilder(kept.length());
        for (int i = 0; i < kept.length(); i++) {
            if (kept.charAt(i) == MARK) {
                text.appendCodePoint(MARK + ((kept.charAt(i + 1) - BASE) << BITS) + kept.charAt(i + 2) - BASE);
                i += 2;
            } else {
                text.append(kept.charAt(i));
            }
        }
        return text.toString();
    }
}
