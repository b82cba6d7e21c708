package dev.people.memory;

import dev.people.failure.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the repositories of one transaction share. For one thread. */
final class MemoryTransaction {
    private final Tables tables;
    private final UndoLog undo;
    private @Nullable StorageException lost;
    private final List<Runnable> actions = new ArrayList<>();
    private boolean ended;

    MemoryTransaction(Tables tables, UndoLog undo) {
        this.tables = tables;
        this.undo = undo;
    }

    /** The tables, as long as the transaction lasts. */
    Tables tables() {
        if (ended) {
            throw new IllegalStateException("The transaction of this work has ended");
        }
        return tables;
    }

    <K, V> void put(Map<K, V> map, K key, V value) {
        undo.put(map, key, value);
    }

    <K, V> void remove(Map<K, V> map, K key) {
        undo.remove(map, key);
    }

    /** Whatever the work does about it, the transaction will not commit. */
    <E extends StorageException> E lostBy(E failure) {
        lost = failure;
        return failure;
    }

    void requireNotLost() {
        if (lost != null) {
            throw lost;
        }
    }

    /** That it may write, and lasts. */
    void requireWriting() {
        tables();
        undo.remember(() -> {});
    }

    void afterCommit(Runnable action) {
        tables();
        actions.add(action);
    }

    /** What is to be done now that it has committed. */
    List<Runnable> actions() {
        return actions;
    }

    void undo() {
        undo.run();
    }

    void end() {
        ended = true;
    }
}
