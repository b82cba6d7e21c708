package dev.people.importing;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the titles that come with People: per language a file of {@code key=Title|Other name}. */
final class ShippedTitles {
    private static final List<String> LANGUAGES =
            List.of("de", "fr", "es", "it", "nl", "pt", "pl", "tr", "ru", "ja", "zh", "ar");

    static final FieldTitles ALL = load();

    private ShippedTitles() {}

    private static FieldTitles load() {
        Map<Locale, Map<Field, List<String>>> titles = new HashMap<>();
        LANGUAGES.forEach(language -> titles.put(Locale.forLanguageTag(language), fields(language)));
        return new FieldTitles(titles);
    }

    private static Map<Field, List<String>> fields(String language) {
        Properties file = properties("titles_" + language + ".properties");
        Map<Field, List<String>> titles = new TreeMap<>(Field.ORDER);
        for (String key : file.stringPropertyNames()) {
            BuiltInField.withKey(key)
                    .ifPresent(field ->
                            titles.put(field, List.of(file.getProperty(key).split("\\|", -1))));
        }
        return titles;
    }

    /** A file of this package, in UTF-8. */
    static Properties properties(String name) {
        Properties file = new Properties();
        try (InputStream in = Objects.requireNonNull(ShippedTitles.class.getResourceAsStream(name), name);
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            file.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
