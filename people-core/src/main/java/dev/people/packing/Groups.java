package dev.people.packing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Packings of several values, or none. Lists, sets and maps come back in the order in which they were written. */
final class Groups {
    private static final int MOST = 10_000_000;

    private Groups() {}

    static <T> Packing<Optional<T>> optional(Packing<T> of) {
        return new Simple<>(
                of.shape() + "?",
                (value, out) -> {
                    out.writeBoolean(value.isPresent());
                    if (value.isPresent()) {
                        of.write(value.get(), out);
                    }
                },
                in -> in.readBoolean() ? Optional.of(of.read(in)) : Optional.empty());
    }

    static <T> Packing<List<T>> list(Packing<T> of) {
        return new Simple<>(of.shape() + "*", (values, out) -> write(values, of, out), in -> read(in, of));
    }

    static <T> Packing<Set<T>> set(Packing<T> of) {
        return new Simple<>(
                "set of " + of.shape(),
                (values, out) -> write(values, of, out),
                in -> new LinkedHashSet<>(read(in, of)));
    }

    static <K, V> Packing<Map<K, V>> map(Packing<K> keys, Packing<V> values) {
        return new Simple<>(
                "map of " + keys.shape() + " to " + values.shape(),
                (map, out) -> {
                    write(map.keySet(), keys, out);
                    write(map.values(), values, out);
                },
                in -> map(read(in, keys), read(in, values)));
    }

    private static <K, V> Map<K, V> map(List<K> keys, List<V> values) throws IOException {
        return Constructed.from(() -> {
            Map<K, V> map = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                map.put(keys.get(i), values.get(i));
            }
            return map;
        });
    }

    private static <T> void write(Collection<T> values, Packing<T> of, DataOutputStream out) throws IOException {
        Numbers.write(values.size(), out);
        for (T value : values) {
            of.write(value, out);
        }
    }

    private static <T> List<T> read(DataInputStream in, Packing<T> of) throws IOException {
        int count = Numbers.read(in, MOST);
        List<T> values = new ArrayList<>(Math.min(count, 1000));
        for (int i = 0; i < count; i++) {
            values.add(of.read(in));
        }
        return values;
    }
}
