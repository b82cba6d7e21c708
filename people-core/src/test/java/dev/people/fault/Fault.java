package dev.people.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fault that somebody could make, and the test that notices it.
 *
 * <p>In a list it begins with {@code ==} and its name; then come {@code file} with the source, {@code -} with the text to
 * be replaced, {@code +} with what replaces it, and {@code test} with the test class; for a contract that is to be held
 * against another storage than the one in memory, the list of its contracts follows. Spaces and line ends of the text are
 * compared as one space.
 *
 * @param name what is wrong
 * @param source the file, below the folder of packages
 * @param right what stands there, once
 * @param wrong what is planted
 * @param test the class of the test, and the list of contracts that names its storage
 */
public record Fault(String name, String source, String right, String wrong, String test) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The faults in a list of the class path. */
    public static List<Fault> all(String list) {
        List<Fault> faults = new ArrayList<>();
        String[] parts = new String[5];
        for (String line : lines(list)) {
            String text = line.substring(line.indexOf(' ') + 1);
            switch (line.substring(0, line.length() - text.length()).strip()) {
                case "==" -> parts = new String[] {text, "", "", "", ""};
                case "file" -> parts[1] = text;
                case "-" -> parts[2] = (parts[2] + " " + text).strip();
                case "+" -> parts[3] = (parts[3] + " " + text).strip();
                case "test" -> faults.add(new Fault(parts[0], parts[1], parts[2], parts[3], text));
                default -> throw new IllegalArgumentException("Not a line of a list of faults: " + line);
            }
        }
        return faults;
    }

    private static List<String> lines(String list) {
        try (InputStream in = Objects.requireNonNull(Fault.class.getResourceAsStream(list), list);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often the text that is to be replaced stands in the source: once, as long as the list is up to date. */
    public long occurrences(Path sources) throws IOException {
        return pattern()
                .matcher(Files.readString(sources.resolve(source)))
                .results()
                .count();
    }

    /** The test, and what names its storage. */
    List<String> classes() {
        return List.of(SPACE.split(test));
    }

    /** Whether the test is there. */
    public boolean hasTest() {
        return classes().stream().allMatch(Fault::exists);
    }

    private static boolean exists(String name) {
        try {
            return Class.forName(name) != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The source with its fault. */
    String planted(Path sources) throws IOException {
        return pattern()
                .matcher(Files.readString(sources.resolve(source)))
                .replaceFirst(Matcher.quoteReplacement(wrong));
    }

    private Pattern pattern() {
        return Pattern.compile(
                Arrays.stream(SPACE.split(right)).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }

    @Override
    public String toString() {
        return name;
    }
}
