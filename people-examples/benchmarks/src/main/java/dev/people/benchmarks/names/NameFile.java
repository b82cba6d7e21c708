package dev.people.benchmarks.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A text of lines such as {@code cities: Brno; Plzeň}. Lines with {@code #} in front are remarks. */
final class NameFile {
    private final String name;
    private final Map<String, String> lines = new LinkedHashMap<>();

    private NameFile(String name, String content) {
        this.name = name;
        content.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    }

    /** Reads a resource beside the generator. */
    static NameFile read(String name) {
        try (InputStream in = NameFile.class.getResourceAsStream("/dev/people/benchmarks/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("No list called " + name);
            }
            return new NameFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + name + " cannot be read", e);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException("The list " + name + " has a line without a colon: " + line);
        }
        lines.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    List<String> keys() {
        return List.copyOf(lines.keySet());
    }

    String text(String key) {
        String text = lines.get(key);
        if (text == null) {
            throw new IllegalStateException("The list " + name + " has no line " + key);
        }
        return text;
    }

    <T> List<T> list(String key, Function<String, T> reading) {
        return Arrays.stream(text(key).split(";", -1))
                .map(String::strip)
                .map(reading)
                .toList();
    }
}
