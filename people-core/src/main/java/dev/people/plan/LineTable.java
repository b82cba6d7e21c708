package dev.people.plan;

import dev.people.finding.FindingCode;
import dev.people.run.RowCounts;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What a plan keeps of the managers of its rows: 9 bytes a row, up to the last row that has one. Filled by one
 * thread, then only read.
 */
final class LineTable {
    private static final FindingCode[] CODES = FindingCode.values();
    private static final int CODE_SHIFT = 32;

    private byte[] actions = {};
    /** The print of a change; of a refused one its code, and one more than the row that stands against it. */
    private long[] prints = {};

    private int size;

    void put(int index, LineAction action, long print) {
        if (index >= actions.length) {
            int length = Math.max(index + 1, actions.length + actions.length / 2);
            actions = Arrays.copyOf(actions, length);
            prints = Arrays.copyOf(prints, length);
        }
        actions[index] = (byte) action.ordinal();
        prints[index] = print;
        size = Math.max(size, index + 1);
    }

    /** Refuses a change because of another row, or of none. */
    void refuse(int index, FindingCode code, int other) {
        put(index, LineAction.REFUSED, (long) code.ordinal() << CODE_SHIFT | (other + 1));
    }

    LineAction action(int index) {
        return index < size ? LineAction.at(actions[index]) : LineAction.NONE;
    }

    long print(int index) {
        return prints[index];
    }

    FindingCode code(int index) {
        return CODES[(int) (prints[index] >>> CODE_SHIFT)];
    }

    /**
     * The row that stands against a refused change, or {@link CrossFindings#NO_ROW}; of one that would make a cycle
     * or is ambiguous, the number of the people whom its finding names.
     */
    int other(int index) {
        return (int) prints[index] - 1;
    }

    /** One more than the last row that has a manager. */
    int size() {
        return size;
    }

    /** How many managers have each action, without those that have none. */
    RowCounts totals() {
        long[] counts = new long[LineAction.count()];
        for (int i = 0; i < size; i++) {
            counts[actions[i]]++;
        }
        counts[LineAction.NONE.ordinal()] = 0;
        RowCounts totals = RowCounts.NONE;
        for (LineAction action : LineAction.values()) {
            totals = totals.plus(action.planned(), counts[action.ordinal()]);
        }
        return totals;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        out.write(actions, 0, size);
        NumberColumns.write(prints, size, out);
    }

    /** Reads what {@link #write} wrote of this number of rows; refuses what no table can be. */
    static LineTable read(int rows, DataInputStream in) throws IOException {
        LineTable table = new LineTable();
        table.size = NumberColumns.size(in.readInt());
        NumberColumns.require(table.size <= rows);
        table.actions = NumberColumns.bytes(in, table.size);
        table.prints = NumberColumns.longs(in, table.size);
        for (int i = 0; i < table.size; i++) {
            NumberColumns.require(table.actions[i] >= 0 && table.actions[i] < LineAction.count());
            NumberColumns.require(table.action(i) != LineAction.REFUSED || table.isPossible(i, rows));
        }
        return table;
    }

    private boolean isPossible(int index, int rows) {
        long code = prints[index] >>> CODE_SHIFT;
        return code < CODES.length && other(index) >= CrossFindings.NO_ROW && other(index) < rows;
    }
}
