package dev.people.profile;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a person has in fields of the directory's own: a text for each field that has one, in the form in which values are
 * kept ({@code 42}, {@code 1} and {@code 0}, {@code 2005-06-27}, an account's id). One array per person, in the order of
 * the keys. Immutable.
 */
public final class OwnValues {
    private static final OwnValues NONE = new OwnValues(new String[0]);

    /** Key, value, key, value, and so on. */
    private final String[] pairs;

    private OwnValues(String[] pairs) {
        this.pairs = pairs;
    }

    /** No value in any field. */
    public static OwnValues none() {
        return NONE;
    }

    /** These values by the keys of their fields; empty ones are left out. */
    public static OwnValues of(Map<String, String> values) {
        if (values.isEmpty()) {
            return NONE;
        }
        TreeMap<String, String> sorted = new TreeMap<>(values);
        sorted.values().removeIf(String::isEmpty);
        String[] pairs = new String[sorted.size() * 2];
        int at = 0;
        for (Map.Entry<String, String> entry : sorted.entrySet()) {
            pairs[at++] = entry.getKey().intern(); // a million people share the keys of some fields
            pairs[at++] = entry.getValue();
        }
        return pairs.length == 0 ? NONE : new OwnValues(pairs);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return pairs.length == 0;
    }

    /** The value of the field with this key. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(find(key));
    }

    private @Nullable String find(String key) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(key)) {
                return pairs[i + 1];
            }
        }
        return null;
    }

    /** Shows every value with the key of its field, in the order of the keys. */
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < pairs.length; i += 2) {
            action.accept(pairs[i], pairs[i + 1]);
        }
    }

    /** What to send of them: the values by the keys of their fields. */
    public Map<String, String> view() {
        return Collections.unmodifiableMap(asMap());
    }

    /** The values by the keys of their fields, in a map that the caller may change. */
    public Map<String, String> asMap() {
        Map<String, String> map = new TreeMap<>();
        forEach(map::put);
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OwnValues values && Arrays.equals(pairs, values.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }

    /** The keys of the fields, without their values: those are personal data. */
    @Override
    public String toString() {
        return "OwnValues" + asMap().keySet();
    }
}
