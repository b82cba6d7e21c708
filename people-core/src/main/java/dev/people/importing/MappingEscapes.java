package dev.people.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How texts stand in a saved mapping: visible characters as they are, marks behind a backslash, others by number. */
final class MappingEscapes {
    private static final String MARKS = "\\=|#";
    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SPACE_SEPARATOR,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED);
    private static final int NUMBER_LENGTH = 4;

    private MappingEscapes() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean outer = i == 0 || i == text.length() - 1;
            if (MARKS.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else if ((c != ' ' && isUnseen(text, i)) || (outer && Character.isWhitespace(c))) {
                escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isUnseen(String text, int i) {
        char c = text.charAt(i);
        if (Character.isSurrogate(c)) {
            int point = Character.isLowSurrogate(c) && i > 0 ? text.codePointBefore(i + 1) : text.codePointAt(i);
            return !Character.isSupplementaryCodePoint(point);
        }
        return UNSEEN.contains(Character.getType(c));
    }

    static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
            } else if (isNumber(text, i + 1)) {
                plain.append((char) Integer.parseInt(text, i + 2, i + 2 + NUMBER_LENGTH, 16));
                i += 1 + NUMBER_LENGTH;
            } else {
                i++;
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isNumber(String text, int at) {
        if (text.charAt(at) != 'u' || at + NUMBER_LENGTH >= text.length()) {
            return false;
        }
        return text.substring(at + 1, at + 1 + NUMBER_LENGTH).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /** Splits at marks that no backslash stands before. */
    static List<String> split(String text, char mark) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == mark) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
