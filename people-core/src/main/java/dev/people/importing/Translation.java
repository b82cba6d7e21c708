package dev.people.importing;

import dev.people.profile.BlankText;
import dev.people.profile.OtherCells;
import dev.people.profile.YesNoText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which cells of a column are read as another text, such as {@code yes} as {@code no} where the column says what is
 * blocked. Compared without case and without space around them. Immutable.
 *
 * @param texts the texts by the cell they replace
 * @param others how other cells are read
 */
public record Translation(Map<String, String> texts, OtherCells others) {
    private static final Translation NONE = new Translation(Map.of());
    private static final Translation REVERSED = new Translation(Map.of(), OtherCells.REVERSED);

    /** Copies the texts, by cells in lower case. */
    public Translation {
        Objects.requireNonNull(others, "others");
        Map<String, String> folded = new TreeMap<>();
        texts.forEach((cell, text) -> folded.put(fold(cell), text));
        texts = Collections.unmodifiableMap(folded);
    }

    /** These texts, and other cells as they are. */
    public Translation(Map<String, String> texts) {
        this(texts, OtherCells.AS_WRITTEN);
    }

    /** What cells are read as that empty a value, whichever mark of their own tables have for it. */
    static final String CLEARED = "<clear>";

    /** Every cell as it is. */
    public static Translation none() {
        return NONE;
    }

    /** Yes for no, and no for yes, in whichever language. */
    public static Translation reversed() {
        return REVERSED;
    }

    /** Reads this text from these cells. */
    public static Translation of(String text, String... cells) {
        return NONE.and(text, cells);
    }

    /** The same that also reads this text from these cells. */
    public Translation and(String text, String... cells) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        List.of(cells).forEach(cell -> more.put(fold(cell), text));
        return new Translation(more, others);
    }

    /** The same that reads all other cells as blank. */
    public Translation othersBlank() {
        return new Translation(texts, OtherCells.BLANK);
    }

    /** Whether every cell is read as it is. */
    public boolean isNone() {
        return texts.isEmpty() && others == OtherCells.AS_WRITTEN;
    }

    /** What the cell is read as. */
    public String read(String cell) {
        return isNone() ? cell : Optional.ofNullable(texts.get(fold(cell))).orElseGet(() -> unlisted(cell));
    }

    private String unlisted(String cell) {
        return switch (others) {
            case AS_WRITTEN -> cell;
            case BLANK -> "";
            case REVERSED ->
                YesNoText.parse(cell).map(yes -> yes ? "no" : "yes").orElse(cell);
        };
    }

    /** What a text says that stands for another one. */
    static CellLanguage.Says says(String text) {
        if (BlankText.isBlank(text)) {
            return CellLanguage.Says.BLANK;
        }
        return text.equals(CLEARED) ? CellLanguage.Says.CLEAR : CellLanguage.Says.TEXT;
    }

    private static String fold(String cell) {
        return BlankText.strip(cell).toLowerCase(Locale.ROOT);
    }
}
