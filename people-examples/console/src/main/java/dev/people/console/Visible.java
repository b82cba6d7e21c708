package dev.people.console;

import java.util.Locale;

/** Values as a terminal may have them: what would move its cursor or turn the writing direction is spelled out. */
final class Visible {
    private Visible() {}

    static String of(Object value) {
        String text = value.toString();
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(shown, character));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int character) {
        switch (character) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isDangerous(character)) {
                    shown.append(String.format(Locale.ROOT, "\\u%04X", character));
                } else {
                    shown.appendCodePoint(character);
                }
            }
        }
    }

    private static boolean isDangerous(int character) {
        return Character.isISOControl(character)
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || character == 0x2028
                || character == 0x2029
                || (character >= 0xD800 && character <= 0xDFFF);
    }
}
