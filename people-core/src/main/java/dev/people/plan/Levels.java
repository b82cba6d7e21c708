package dev.people.plan;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Rows level by level: none waits for one of its own level, or of a later one.
 *
 * @param rows by their indexes
 * @param ends where each level ends
 */
@SuppressWarnings("ArrayRecordComponent") // stays inside the package, where nobody writes to it
record Levels(int[] rows, int[] ends) {
    /** Those rows that pass, without levels that have none. */
    Levels only(IntPredicate which) {
        int[] some = new int[rows.length];
        int[] theirEnds = new int[ends.length];
        int size = 0;
        int levels = 0;
        int from = 0;
        for (int end : ends) {
            int before = size;
            for (int i = from; i < end; i++) {
                if (which.test(rows[i])) {
                    some[size++] = rows[i];
                }
            }
            from = end;
            if (size > before) {
                theirEnds[levels++] = size;
            }
        }
        return new Levels(Arrays.copyOf(some, size), Arrays.copyOf(theirEnds, levels));
    }
}
