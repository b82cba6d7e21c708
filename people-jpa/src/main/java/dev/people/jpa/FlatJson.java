package dev.people.jpa;

import dev.people.profile.OwnValues;
import java.util.HashMap;
import java.util.Map;

/** Texts by name as one JSON object without space in it, and back. Reads what it writes. */
final class FlatJson {
    private final String json;
    private int at;

    private FlatJson(String json) {
        this.json = json;
    }

    static String of(OwnValues values) {
        StringBuilder json = new StringBuilder("{");
        values.forEach((key, value) -> {
            json.append(json.length() > 1 ? "," : "");
            quote(key, json);
            json.append(':');
            quote(value, json);
        });
        return json.append('}').toString();
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        JsonKeys.write(json, text);
        json.append('"');
    }

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException when it is none
     */
    static OwnValues values(String json) {
        return OwnValues.of(new FlatJson(json).object());
    }

    private Map<String, String> object() {
        Map<String, String> values = new HashMap<>();
        take('{');
        while (peek() != '}') {
            if (!values.isEmpty()) {
                take(',');
            }
            String key = text();
            take(':');
            values.put(key, text());
        }
        take('}');
        return values;
    }

    private String text() {
        take('"');
        int end = at;
        while (end < json.length() && json.charAt(end) != '"' && json.charAt(end) != '\\') {
            end++;
        }
        if (end < json.length() && json.charAt(end) == '"') {
            String plain = json.substring(at, end);
            at = end + 1;
            return plain;
        }
        return escaped();
    }

    private String escaped() {
        StringBuilder text = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            text.append(c == '\\' ? unescaped(next()) : c);
        }
        return text.toString();
    }

    private char unescaped(char c) {
        if (c != 'u') {
            return c;
        }
        at += 4;
        return (char) Integer.parseInt(json.substring(at - 4, at), 16);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private char peek() {
        if (at >= json.length()) {
            throw new IllegalArgumentException("The values of fields of an account end too early");
        }
        return json.charAt(at);
    }

    private void take(char c) {
        if (next() != c) {
            throw new IllegalArgumentException("The values of fields of an account are no flat JSON object");
        }
    }
}
