package dev.people.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the words that come with People: a file of {@code language.word=Word|Other words}. */
final class ShippedWords {
    private static final String FILE = "words.properties";

    private ShippedWords() {}

    static Map<String, Map<ValueWord, List<String>>> load(List<ValueWord> words) {
        Properties file = properties();
        Map<String, Map<ValueWord, List<String>>> loaded = new TreeMap<>();
        for (String key : file.stringPropertyNames()) {
            String language = key.substring(0, key.indexOf('.'));
            String name = key.substring(key.indexOf('.') + 1);
            ValueWord word = words.stream()
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow();
            loaded.computeIfAbsent(language, any -> new EnumMap<>(ValueWord.class))
                    .put(word, List.of(file.getProperty(key).split("\\|", -1)));
        }
        return loaded;
    }

    private static Properties properties() {
        Properties file = new Properties();
        try (InputStream in = Objects.requireNonNull(ShippedWords.class.getResourceAsStream(FILE), FILE);
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            file.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
