package dev.people.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers how to take back what a transaction did. For one thread. */
class UndoLog {
    static final UndoLog READ_ONLY = new UndoLog() {
        @Override
        void remember(Runnable step) {
            throw new IllegalStateException("A reading transaction cannot write");
        }
    };

    private final Deque<Runnable> steps = new ArrayDeque<>();

    void remember(Runnable step) {
        steps.push(step);
    }

    /** Puts, and remembers what was there. */
    <K, V> void put(Map<K, V> map, K key, V value) {
        @Nullable V before = map.get(key);
        remember(before == null ? () -> map.remove(key) : () -> map.put(key, before));
        map.put(key, value);
    }

    /** Removes, and remembers what was there. */
    <K, V> void remove(Map<K, V> map, K key) {
        @Nullable V before = map.get(key);
        if (before != null) {
            remember(() -> map.put(key, before));
            map.remove(key);
        }
    }

    void run() {
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
