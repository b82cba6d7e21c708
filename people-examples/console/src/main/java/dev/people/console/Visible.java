package dev.people.console;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Locale;

/** Values as a terminal may have them: what would move its cursor, turn the writing direction or hide is spelled out. */
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
                if (isHidden(character)) {
                    spell(shown, character);
                } else {
                    shown.appendCodePoint(character);
                }
            }
        }
    }

    /** As JSON and Java write it. */
    static void spell(StringBuilder shown, int character) {
        for (char unit : Character.toChars(character)) {
            shown.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
        }
    }

    /** Whether nothing is seen of it but what it does: control, bidi, format and tag characters, joiners, fillers. */
    static boolean isHidden(int character) {
        if (character < 0x7F) {
            return character < ' ';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }
}
