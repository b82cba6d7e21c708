package dev.people.undo;

import dev.people.change.UserChange;
import dev.people.id.UserId;
import dev.people.organization.ReportingTree;
import java.util.Arrays;
import java.util.List;

/**
 * Whose accounts a run has written a second time, for their managers: the version that it left is one more than their
 * rows left. 8 bytes a manager. For one thread while it is filled.
 */
final class RaisedVersions {
    private long[] keys = new long[64];
    private int size;
    private boolean isSorted = true;

    /** Adds the changes of a chunk; answers whether they are of managers. */
    boolean addAll(List<UserChange> changes) {
        for (UserChange change : changes) {
            if (change.assignment().isEmpty()) {
                sort();
                return false;
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
            }
            keys[size++] = ReportingTree.key(change.id());
            isSorted = false;
        }
        sort();
        return true;
    }

    private void sort() {
        if (!isSorted) {
            Arrays.sort(keys, 0, size);
            isSorted = true;
        }
    }

    private boolean isRaised(UserId id) {
        return Arrays.binarySearch(keys, 0, size, ReportingTree.key(id)) >= 0;
    }

    /** The same change, which expects the version that the run has left. */
    UserChange expected(UserChange change) {
        return change.assignment().isEmpty() && isRaised(change.id()) ? change.raised() : change;
    }
}
