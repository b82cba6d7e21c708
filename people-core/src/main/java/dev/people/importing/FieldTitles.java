package dev.people.importing;

import dev.people.profile.Field;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What fields are called in other languages, by which headers are recognized. English titles are always known and come
 * first. A header that means two fields, in two languages, is read into neither; a host that knows the language of its
 * files says so: {@code FieldTitles.shipped().only(Locale.FRENCH)}. Immutable.
 *
 * @param titles by language, and by field, its title first and then its other names
 */
public record FieldTitles(Map<Locale, Map<Field, List<String>>> titles) {
    private static final FieldTitles NONE = new FieldTitles(Map.of());

    /** Copies the titles. */
    public FieldTitles {
        Map<Locale, Map<Field, List<String>>> copy = new TreeMap<>(Comparator.comparing(Locale::toLanguageTag));
        titles.forEach((language, names) -> copy.put(language, copied(names)));
        titles = Collections.unmodifiableMap(copy);
    }

    private static Map<Field, List<String>> copied(Map<Field, List<String>> names) {
        Map<Field, List<String>> copy = new TreeMap<>(Field.ORDER);
        names.forEach((field, all) -> copy.put(field, List.copyOf(all)));
        return Collections.unmodifiableMap(copy);
    }

    /** English alone. */
    public static FieldTitles none() {
        return NONE;
    }

    /**
     * The titles that come with People: German, French, Spanish, Italian, Dutch, Portuguese, Polish, Turkish, Russian,
     * Japanese, Chinese and Arabic.
     */
    public static FieldTitles shipped() {
        return ShippedTitles.ALL;
    }

    /** The same in these languages only. */
    public FieldTitles only(Locale... languages) {
        Map<Locale, Map<Field, List<String>>> kept = new HashMap<>();
        for (Locale language : languages) {
            Optional.ofNullable(titles.get(base(language))).ifPresent(names -> kept.put(base(language), names));
        }
        return new FieldTitles(kept);
    }

    /** The same with a host's own titles in one language, in place of those it has. */
    public FieldTitles with(Locale language, Map<Field, List<String>> names) {
        Map<Locale, Map<Field, List<String>>> more = new HashMap<>(titles);
        more.put(base(language), names);
        return new FieldTitles(more);
    }

    /** The title of a field in a language, whatever its country; the English one where there is none. */
    public String title(Field field, Locale language) {
        List<String> names = titles.getOrDefault(base(language), Map.of()).getOrDefault(field, List.of());
        return names.isEmpty() ? field.title() : names.get(0);
    }

    /** What a field is called in all languages, as headers are compared. */
    Set<String> folded(Field field) {
        Set<String> names = new HashSet<>();
        field.aliases().forEach(alias -> names.add(HeaderFold.fold(alias)));
        titles.values().forEach(language -> language.getOrDefault(field, List.of())
                .forEach(name -> names.add(HeaderFold.fold(name))));
        return names;
    }

    private static Locale base(Locale language) {
        return Locale.forLanguageTag(language.getLanguage());
    }
}
