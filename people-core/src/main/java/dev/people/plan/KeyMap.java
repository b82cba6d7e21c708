package dev.people.plan;

import org.jspecify.annotations.Nullable;

/**
 * From 64-bit keys to row indexes: arrays and no objects, since a plan may have a million rows with four keys each. In many
 * parts that grow by a third, so that no moment of growth needs much more than there is: 16 to 21 bytes a key. For one
 * thread.
 */
final class KeyMap {
    static final int ABSENT = -1;

    private static final int PART_BITS = 8;

    private final @Nullable Part[] parts = new @Nullable Part[1 << PART_BITS];

    /** The row of this key, or {@link #ABSENT}. Keys are never 0. */
    int get(long key) {
        Part part = parts[number(mixed(key))];
        return part == null ? ABSENT : part.get(key);
    }

    /** Keeps the first row of each key; answers that row, or {@link #ABSENT} when this one is the first. */
    int putIfAbsent(long key, int row) {
        int number = number(mixed(key));
        Part part = parts[number];
        if (part == null) {
            part = new Part();
            parts[number] = part;
        }
        return part.putIfAbsent(key, row);
    }

    /** Neighbors are far from each other. */
    private static long mixed(long key) {
        return (key ^ (key >>> Integer.SIZE)) * 0x9E3779B97F4A7C15L;
    }

    private static int number(long mixed) {
        return (int) (mixed >>> (Long.SIZE - PART_BITS));
    }

    /** The keys of one number, each at the first free slot from where the 32 bits after it point. */
    private static final class Part {
        private long[] keys = new long[16];
        private int[] rows = new int[16];
        private int size;

        int get(long key) {
            int slot = slot(keys, key);
            return keys[slot] == 0 ? ABSENT : rows[slot];
        }

        int putIfAbsent(long key, int row) {
            int slot = slot(keys, key);
            if (keys[slot] != 0) {
                return rows[slot];
            }
            keys[slot] = key;
            rows[slot] = row;
            if (++size * 4L > keys.length * 3L) {
                grow();
            }
            return ABSENT;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldRows = rows;
            keys = new long[oldKeys.length + oldKeys.length / 3];
            rows = new int[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = slot(keys, oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    rows[slot] = oldRows[i];
                }
            }
        }

        private static int slot(long[] keys, long key) {
            long fraction = (mixed(key) << PART_BITS) >>> Integer.SIZE;
            int slot = (int) ((fraction * keys.length) >>> Integer.SIZE);
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 == keys.length ? 0 : slot + 1;
            }
            return slot;
        }
    }
}
