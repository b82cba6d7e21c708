package dev.people.profile;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Parsed;
import java.util.Locale;

/**
 * The rules that every text obeys before it may reach storage: no NUL and no other control character, no half of a
 * surrogate pair, no override of the writing direction, no more code points than its field takes. Line breaks and tabs
 * are for long texts only. Surrounding white space is cut off, and the text gets its {@linkplain CanonicalText canonical
 * spelling}; everything else stays as typed.
 */
public final class FieldText {
    private FieldText() {}

    /** Reads a text for this field. The answer may be empty. */
    public static Parsed<String> parse(Field field, String raw) {
        return parse(new Form(field.key(), field.longest(), field.type() == FieldType.LONG_TEXT), raw);
    }

    /**
     * Reads a text that is no field's, of one line. The answer may be empty.
     *
     * @param column what findings call it
     * @param longest how many code points it may have
     */
    public static Parsed<String> parseLine(String column, int longest, String raw) {
        return parse(new Form(column, longest, false), raw);
    }

    private record Form(String column, int longest, boolean linesAllowed) {}

    private static Parsed<String> parse(Form form, String raw) {
        String text = BlankText.strip(CanonicalText.of(raw));
        int bad = firstBad(text, form.linesAllowed);
        if (bad >= 0) {
            return Parsed.bad(Finding.of(FindingCode.CONTROL_CHARACTER, form.column)
                    .with("character", String.format(Locale.ROOT, "U+%04X", text.codePointAt(bad)))
                    .with("position", text.codePointCount(0, bad) + 1));
        }
        if (text.length() > form.longest && text.codePointCount(0, text.length()) > form.longest) {
            return Parsed.bad(Finding.of(FindingCode.CELL_TOO_LONG, form.column)
                    .with("length", text.codePointCount(0, text.length()))
                    .with("longest", form.longest));
        }
        return Parsed.good(text);
    }

    private static int firstBad(String text, boolean linesAllowed) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || isRefused(c, linesAllowed)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isRefused(char c, boolean linesAllowed) {
        if (c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029') {
            return !linesAllowed;
        }
        return Character.isISOControl(c) || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
