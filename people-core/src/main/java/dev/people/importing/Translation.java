package dev.people.importing;

import dev.people.profile.BlankText;
import dev.people.profile.CanonicalText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which cells of a column are read as another text, such as {@code yes} as {@code no} where the column says what is
 * blocked. Compared without case and without space around them; other cells are read as they are. Immutable.
 *
 * @param texts the texts by the cell they replace
 */
public record Translation(Map<String, String> texts) {
    private static final Translation NONE = new Translation(Map.of());
    private static final Translation INVERTED =
            of("no", "1", "yes", "y", "true", "t", "on", "x").and("yes", "0", "no", "n", "false", "f", "off");

    /** Copies the texts, by cells in lower case. */
    public Translation {
        Map<String, String> folded = new TreeMap<>();
        texts.forEach((cell, text) -> folded.put(fold(cell), text));
        texts = Collections.unmodifiableMap(folded);
    }

    /** What cells are read as that empty a value, whichever mark of their own tables have for it. */
    static final String CLEARED = "<clear>";

    /** Every cell as it is. */
    public static Translation none() {
        return NONE;
    }

    /** Yes for no, and no for yes. */
    public static Translation inverted() {
        return INVERTED;
    }

    /** Reads this text from these cells. */
    public static Translation of(String text, String... cells) {
        return NONE.and(text, cells);
    }

    /** The same that also reads this text from these cells. */
    public Translation and(String text, String... cells) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        List.of(cells).forEach(cell -> more.put(fold(cell), text));
        return new Translation(more);
    }

    /** What the cell is read as. */
    public String read(String cell) {
        return texts.isEmpty() ? cell : texts.getOrDefault(fold(cell), cell);
    }

    /** What a text says that stands for another one. */
    static CellLanguage.Says says(String text) {
        if (BlankText.isBlank(text)) {
            return CellLanguage.Says.BLANK;
        }
        return text.equals(CLEARED) ? CellLanguage.Says.CLEAR : CellLanguage.Says.TEXT;
    }

    private static String fold(String cell) {
        return BlankText.strip(CanonicalText.of(cell)).toLowerCase(Locale.ROOT);
    }
}
