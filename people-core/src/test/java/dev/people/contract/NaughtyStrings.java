package dev.people.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Strings that break programs. */
public final class NaughtyStrings {
    private static final Pattern JSON_STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private NaughtyStrings() {}

    /** All of them. */
    public static List<String> all() {
        try (InputStream in = NaughtyStrings.class.getResourceAsStream("naughty-strings-sample.json")) {
            return jsonStrings(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every string of a JSON text, in order. */
    public static List<String> jsonStrings(String json) {
        return JSON_STRING
                .matcher(json)
                .results()
                .map(found -> unescaped(found.group(1)))
                .toList();
    }

    /** Escapes of JSON and of Java differ in the slash, which needs none, and in {@code \\u}. */
    private static String unescaped(String string) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (MatchResult found : UNICODE.matcher(string).results().toList()) {
            text.append(plain(string.substring(from, found.start())))
                    .append((char) Integer.parseInt(found.group(1), 16));
            from = found.end();
        }
        return text.append(plain(string.substring(from))).toString();
    }

    private static String plain(String string) {
        return string.replace("\\/", "/").translateEscapes();
    }
}
