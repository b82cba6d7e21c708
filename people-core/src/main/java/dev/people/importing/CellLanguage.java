package dev.people.importing;

import dev.people.profile.BlankText;
import dev.people.profile.CanonicalText;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What cells say beyond their text: that a value is to be emptied or to take its default, and what a blank cell means.
 * As a rule {@code <clear>} empties, {@code <default>} takes the default, and a blank cell leaves the value as it is.
 * Marks are compared without case and without space around them. Immutable.
 *
 * @param clear the text that empties a value; blank when there is none
 * @param usual the text that takes the default; blank when there is none
 * @param blankClears the fields that a blank cell of an existing account empties
 * @param blankWords texts that are read as a blank cell, such as {@code NULL}
 * @param nobodyWords texts that stand for nobody where a cell names a manager, such as {@code NO_MANAGER}
 * @param entities what becomes of HTML entities
 */
public record CellLanguage(
        String clear,
        String usual,
        Set<Field> blankClears,
        Set<String> blankWords,
        Set<String> nobodyWords,
        Entities entities) {
    private static final CellLanguage STANDARD =
            new CellLanguage("<clear>", "<default>", Set.of(), Set.of(), Placeholders.forNobody(), Entities.KEPT);

    /** What becomes of HTML entities. */
    public enum Entities {
        /** They stay as they are, with a warning. */
        KEPT,
        /** The characters that they stand for are read. */
        DECODED
    }

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException when a blank cell would empty what an account cannot be without, or when two
     *     marks are the same
     */
    public CellLanguage {
        clear = fold(clear);
        usual = fold(usual);
        Set<String> words = folded(blankWords);
        blankWords = words;
        nobodyWords = folded(nobodyWords);
        Objects.requireNonNull(entities, "entities");
        TreeSet<Field> cleared = new TreeSet<>(Field.ORDER);
        cleared.addAll(blankClears);
        blankClears = Collections.unmodifiableSet(cleared);
        if ((!clear.isEmpty() && clear.equals(usual)) || words.contains(clear) || words.contains(usual)) {
            throw new IllegalArgumentException("Every mark means one thing");
        }
        for (Field field : blankClears) {
            if (!field.isClearable()) {
                throw new IllegalArgumentException("A blank cell cannot empty " + field.key());
            }
        }
    }

    /** The usual marks, and blank keeps. */
    public static CellLanguage standard() {
        return STANDARD;
    }

    /** The same with another text that empties a value. */
    public CellLanguage clearedBy(String text) {
        return new CellLanguage(text, usual, blankClears, blankWords, nobodyWords, entities);
    }

    /** The same with another text that takes the default. */
    public CellLanguage defaultedBy(String text) {
        return new CellLanguage(clear, text, blankClears, blankWords, nobodyWords, entities);
    }

    /** The same in which blank cells of these columns empty the value of an existing account. */
    public CellLanguage blankClears(Field... fields) {
        return new CellLanguage(clear, usual, Set.of(fields), blankWords, nobodyWords, entities);
    }

    /** The same in which blank cells empty everything that an account can be without. */
    public CellLanguage blankClearsAll() {
        return blankClears(clearable(FieldSchema.builtIn()));
    }

    /** The same with the fields of a directory: where blank cells empty everything, those of its own as well. */
    CellLanguage over(FieldSchema schema) {
        boolean isAll = blankClears.containsAll(Set.of(clearable(FieldSchema.builtIn())));
        return isAll ? blankClears(clearable(schema)) : this;
    }

    private static Field[] clearable(FieldSchema schema) {
        return schema.all().stream().filter(Field::isClearable).toArray(Field[]::new);
    }

    /** The same that reads these texts as blank cells. */
    public CellLanguage alsoBlank(String... words) {
        return new CellLanguage(clear, usual, blankClears, Set.copyOf(List.of(words)), nobodyWords, entities);
    }

    /**
     * The same with these words for nobody, where a cell names a manager, instead of the usual ones ({@code NO_MANAGER},
     * {@code none}, {@code -}, {@code 0}, {@code NULL} and others, also in other languages). Such a cell takes the manager
     * away, as one that empties the value does.
     */
    public CellLanguage nobodyBy(String... words) {
        return new CellLanguage(clear, usual, blankClears, blankWords, Set.copyOf(List.of(words)), entities);
    }

    /** The same with something else becoming of HTML entities. */
    public CellLanguage with(Entities other) {
        return new CellLanguage(clear, usual, blankClears, blankWords, nobodyWords, other);
    }

    /** What a cell says. */
    enum Says {
        TEXT,
        BLANK,
        CLEAR,
        DEFAULT
    }

    /** What a cell says that has nothing blank at its ends. */
    Says of(String text) {
        if (text.isEmpty()) {
            return Says.BLANK;
        }
        if (!beginsLikeMark(Character.toLowerCase(text.charAt(0)))) {
            return Says.TEXT;
        }
        String folded = text.toLowerCase(Locale.ROOT);
        if (folded.equals(clear)) {
            return Says.CLEAR;
        }
        if (folded.equals(usual)) {
            return Says.DEFAULT;
        }
        return blankWords.contains(folded) ? Says.BLANK : Says.TEXT;
    }

    /** Most cells begin otherwise and need not be folded. */
    private boolean beginsLikeMark(char first) {
        return clear.indexOf(first) == 0
                || usual.indexOf(first) == 0
                || (!blankWords.isEmpty() && blankWords.stream().anyMatch(word -> word.indexOf(first) == 0));
    }

    /** Whether a cell that names a manager names nobody. */
    boolean isNobody(String text) {
        return !nobodyWords.isEmpty() && nobodyWords.contains(fold(text));
    }

    /** Whether somebody who is called so would be nobody as a manager in a table with the usual marks. */
    public static boolean isUsuallyNobody(String text) {
        return STANDARD.isNobody(text);
    }

    private static Set<String> folded(Set<String> words) {
        Set<String> folded = new TreeSet<>();
        words.forEach(word -> folded.add(fold(word)));
        return Collections.unmodifiableSet(folded);
    }

    private static String fold(String text) {
        return BlankText.strip(CanonicalText.of(text)).toLowerCase(Locale.ROOT);
    }
}
