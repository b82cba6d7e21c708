package dev.people.importing;

import dev.people.profile.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every word that may head a column, of whatever layout and language, and what it means. Cheap enough to be asked about
 * every row of a large table. Immutable.
 */
final class HeaderWords {
    private static final int LONGEST = 100;
    /** Attributes such as {@code l} and {@code st} are values as well. */
    private static final int SHORTEST_OF_LAYOUT = 3;

    /** What a word means. */
    record Meaning(Optional<Field> field) {
        private static final Meaning OTHER = new Meaning(Optional.empty());

        boolean is(Optional<Field> other) {
            return field.isPresent() && field.equals(other);
        }
    }

    private final Map<String, Meaning> words;

    private HeaderWords(Map<String, Meaning> words) {
        this.words = Map.copyOf(words);
    }

    static HeaderWords of(TableOptions options, Optional<Layout> layout) {
        Map<String, Meaning> words = new HashMap<>();
        HeaderNames.forEach((word, field) -> words.put(word, new Meaning(field)));
        options.titles()
                .titles()
                .values()
                .forEach(language -> language.forEach((field, names) -> names.forEach(
                        name -> words.putIfAbsent(HeaderFold.fold(name), new Meaning(Optional.of(field))))));
        Stream.concat(options.layout().known().stream(), layout.stream())
                .flatMap(known -> known.columns().stream())
                .filter(column -> word(column).length() >= SHORTEST_OF_LAYOUT)
                .forEach(column -> words.putIfAbsent(word(column), new Meaning(column.field())));
        new OwnHeaders(options.fields()).forEach((word, field) -> words.put(word, new Meaning(Optional.of(field))));
        options.mapping().folded().forEach((header, target) -> words.put(header, new Meaning(target.field())));
        return new HeaderWords(words);
    }

    private static String word(LayoutColumn column) {
        String word = HeaderFold.fold(column.header());
        return word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
    }

    /** What a cell means if it heads a column; empty when no column is known by it. */
    Optional<Meaning> of(String cell) {
        return of(cell, HeaderFold.fold(cell));
    }

    /** The same of a cell that has been folded. */
    Optional<Meaning> of(String cell, String folded) {
        if (cell.length() > LONGEST || cell.indexOf('@') >= 0) {
            return Optional.empty();
        }
        if (ReportColumns.isOne(cell)) {
            return Optional.of(Meaning.OTHER);
        }
        Meaning whole = words.get(folded);
        return whole != null || !HeaderFold.isMarked(cell) ? Optional.ofNullable(whole) : marked(cell);
    }

    private Optional<Meaning> marked(String cell) {
        List<String> forms = HeaderFold.forms(cell);
        return forms.stream().filter(words::containsKey).map(words::get).findFirst();
    }
}
