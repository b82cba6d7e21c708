package dev.people.plan;

import dev.people.license.PoolName;
import dev.people.packing.Texts;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pool of each row that takes or frees a seat: an index into the pools of the plan, in the order in which rows first
 * named them. Needs no memory for rows as long as there is one pool. Filled by one thread, then only read.
 */
final class PoolColumn {
    private final List<PoolName> names = new ArrayList<>();
    private final Map<PoolName, Integer> indexes = new HashMap<>();
    /** Empty, or shorter than the table, where all other rows are of the first pool. */
    private int[] rows = {};

    void set(int row, PoolName pool) {
        int index = indexes.computeIfAbsent(pool, any -> {
            names.add(pool);
            return names.size() - 1;
        });
        if (index == index(row)) {
            return;
        }
        if (row >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(1024, row + row / 2 + 1));
        }
        rows[row] = index;
    }

    /** Which of the {@linkplain #names() pools}; the first one for rows that were given none. */
    int index(int row) {
        return row < rows.length ? rows[row] : 0;
    }

    /** The pools, by their indexes. */
    List<PoolName> names() {
        return names;
    }

    /** The pools by name, then the index of each row into them, unless all are of the first one. */
    void write(int size, DataOutputStream out) throws IOException {
        out.writeInt(names.size());
        for (PoolName name : names) {
            Texts.write(name.value(), out);
        }
        int indexed = Math.min(rows.length, size);
        out.writeInt(indexed);
        NumberColumns.write(rows, indexed, out);
    }

    /** Reads what {@link #write} wrote; refuses what no column can be. */
    static PoolColumn read(DataInputStream in) throws IOException {
        PoolColumn column = new PoolColumn();
        int count = NumberColumns.size(in.readInt());
        for (int i = 0; i < count; i++) {
            column.add(Texts.read(in));
        }
        column.rows = NumberColumns.ints(in, NumberColumns.size(in.readInt()));
        for (int index : column.rows) {
            NumberColumns.require(index >= 0 && index < count);
        }
        return column;
    }

    private void add(String text) throws IOException {
        PoolName name = name(text);
        NumberColumns.require(indexes.put(name, names.size()) == null);
        names.add(name);
    }

    private static PoolName name(String text) throws IOException {
        try {
            return new PoolName(text);
        } catch (IllegalArgumentException e) {
            throw new IOException("Impossible in a plan", e);
        }
    }
}
