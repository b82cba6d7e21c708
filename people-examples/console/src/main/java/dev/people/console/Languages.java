package dev.people.console;

import dev.people.importing.FieldTitles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages that titles are written in, as people name them. */
final class Languages {
    /** So many equal letters make a misspelled name. */
    private static final int ALIKE = 3;

    private Languages() {}

    /** The language of a tag such as {@code fr}, {@code fr-CH} or {@code fr_CH}. */
    static Locale of(String text) {
        Locale language = Locale.forLanguageTag(text.strip().replace('_', '-'));
        if (tags().contains(language.getLanguage())) {
            return language;
        }
        String meant = meant(text).map(tag -> ". Did you mean '" + tag + "'?").orElse("");
        throw new UsageException("There are no titles in '" + text + "'; there are " + list() + meant);
    }

    private static List<String> tags() {
        TreeSet<String> tags = new TreeSet<>(List.of(Locale.ENGLISH.getLanguage()));
        FieldTitles.shipped().titles().keySet().forEach(language -> tags.add(language.getLanguage()));
        return List.copyOf(tags);
    }

    private static String list() {
        return tags().stream()
                .map(tag -> tag + " (" + Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Whoever names a language in words, in its own or in English, means it; so does who misspells its end. */
    private static Optional<String> meant(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return tags().stream()
                .filter(tag -> names(Locale.forLanguageTag(tag)).anyMatch(name -> isAlike(name, wanted)))
                .findFirst();
    }

    private static Stream<String> names(Locale language) {
        return Stream.of(
                        language.getDisplayLanguage(Locale.ENGLISH),
                        language.getDisplayLanguage(language),
                        language.getISO3Language())
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static boolean isAlike(String name, String wanted) {
        int same = 0;
        while (same < Math.min(name.length(), wanted.length()) && name.charAt(same) == wanted.charAt(same)) {
            same++;
        }
        return same >= ALIKE || name.equals(wanted);
    }
}
