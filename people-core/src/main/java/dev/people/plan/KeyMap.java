package dev.people.plan;

/** From 64-bit keys to row indexes: two arrays and no objects, since a plan may have a million rows. For one thread. */
final class KeyMap {
    static final int ABSENT = -1;

    private long[] keys = new long[16];
    private int[] rows = new int[16];
    private int size;

    /** The row of this key, or {@link #ABSENT}. Keys are never 0. */
    int get(long key) {
        int slot = slot(keys, key);
        return keys[slot] == 0 ? ABSENT : rows[slot];
    }

    /** Keeps the first row of each key; answers that row, or {@link #ABSENT} when this one is the first. */
    int putIfAbsent(long key, int row) {
        int slot = slot(keys, key);
        if (keys[slot] != 0) {
            return rows[slot];
        }
        keys[slot] = key;
        rows[slot] = row;
        if (++size * 3L > keys.length * 2L) {
            grow();
        }
        return ABSENT;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        long[] newKeys = new long[oldKeys.length * 2];
        int[] newRows = new int[newKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(newKeys, oldKeys[i]);
                newKeys[slot] = oldKeys[i];
                newRows[slot] = oldRows[i];
            }
        }
        keys = newKeys;
        rows = newRows;
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
