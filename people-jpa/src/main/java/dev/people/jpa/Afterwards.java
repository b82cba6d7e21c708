package dev.people.jpa;

import java.util.ArrayList;
import java.util.List;

/** What is to be done once a transaction has committed. For one thread. */
final class Afterwards {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean undone;

    void add(Runnable action) {
        actions.add(action);
    }

    boolean isEmpty() {
        return actions.isEmpty();
    }

    /** Nothing of it will be done. */
    void forget() {
        actions.clear();
        undone = true;
    }

    /** Does it, unless it was forgotten after somebody else was asked to do it. */
    void run() {
        if (!undone) {
            actions.forEach(Runnable::run);
        }
    }
}
