package dev.people.undo;

import dev.people.change.UserChange;
import dev.people.organization.ReportingTree;
import java.util.Arrays;
import java.util.List;

/**
 * Whose accounts a run has written once more, after their rows: the version that it left is one more than their rows
 * left. 8 bytes a write. For one thread while it is filled.
 */
final class LaterWrites {
    private long[] keys = new long[64];
    private int size;

    /** Adds what a chunk wrote once more. */
    void addAll(List<UserChange.Revert> changes) {
        for (UserChange.Revert change : changes) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
            }
            keys[size++] = ReportingTree.key(change.id());
        }
    }

    /** To be called once all are there. */
    LaterWrites sorted() {
        Arrays.sort(keys, 0, size);
        return this;
    }

    /** The same change, which expects the version that the run has left. */
    UserChange.Revert expected(UserChange.Revert change) {
        return Arrays.binarySearch(keys, 0, size, ReportingTree.key(change.id())) >= 0 ? change.raised() : change;
    }
}
