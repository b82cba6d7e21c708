package dev.people.organization;

import java.util.Arrays;

/** Numbers 64-bit keys from 0 on: 12 to 20 bytes a key and no objects. For one thread. */
final class Nodes {
    private long[] keys = new long[64];
    /** One more than the node of a slot; 0 where there is none. */
    private int[] slots = new int[128];

    private int size;

    /** The node of this key, which is made if it is not there. */
    int of(long key) {
        int slot = slot(key);
        if (slots[slot] == 0) {
            add(key, slot);
        }
        return slots[slot(key)] - 1;
    }

    private void add(long key, int slot) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, larger(size));
        }
        keys[size++] = key;
        slots[slot] = size;
        if (size > slots.length / 4 * 3) {
            slots = new int[slots.length * 2];
            for (int node = 0; node < size; node++) {
                slots[slot(keys[node])] = node + 1;
            }
        }
    }

    /** The length of an array that has become too small: a quarter more, since there are many nodes and little room. */
    static int larger(int length) {
        return length + length / 4 + 16;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    long key(int node) {
        return keys[node];
    }

    int size() {
        return size;
    }

    /** How much memory it takes. */
    long bytes() {
        return 8L * keys.length + 4L * slots.length;
    }
}
