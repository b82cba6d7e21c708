package dev.people.plan;

import dev.people.license.PoolName;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * What a plan keeps of each row: 23 bytes in five arrays, 4 more where names are made, 4 more where seats of several pools
 * are taken, and the numbers of rows. Filled by one thread, then only read.
 */
final class RowTable {
    static final int NEEDS_SEAT = 1;
    static final int FREES_SEAT = 2;
    static final int LINKED = 4;
    static final int TAKES_ADMINISTRATOR = 8;
    static final int MAKES_ADMINISTRATOR = 16;
    static final int NOT_SELECTED = 32;
    /** The row brings a deleted account back. */
    static final int RESTORES = 64;

    static final int IN_CIRCLE = 128;
    static final int STARTS_GROUP = 256;
    static final int HOPED = 512;
    static final int NAMED = 1024;
    static final int MISSING = 2048;
    /** The row takes back an account that the undone run has made. */
    static final int WITHDRAWS = 4096;
    /** The account stays as it is, and its manager does not. */
    static final int MANAGER_ONLY = 8192;
    /** The person gets a message. */
    static final int TELLS = 16384;

    private byte[] actions = new byte[1024];
    private short[] flags = new short[1024];
    private int[] lines = new int[1024];
    private long[] rowPrints = new long[1024];
    private long[] decisionPrints = new long[1024];
    /** Which of the names that a template makes, for rows that get theirs from one; empty where none does. */
    private int[] serials = {};

    private PoolColumn pools = new PoolColumn();
    private RowNumbers numbers = new RowNumbers();
    private int size;

    int add(ProposedRow proposed, PlanAction action, int flag, long rowPrint, long decisionPrint) {
        numbers.add(proposed.row());
        if (size == actions.length) {
            grow(size + size / 2);
        }
        actions[size] = (byte) action.ordinal();
        flags[size] = (short) flag;
        lines[size] = (int) proposed.line();
        rowPrints[size] = rowPrint;
        decisionPrints[size] = decisionPrint;
        return size++;
    }

    /** What was decided once the other rows were known. */
    void settle(int index, PlanAction action, int flag, long rowPrint, long decisionPrint) {
        actions[index] = (byte) action.ordinal();
        flags[index] |= (short) flag;
        rowPrints[index] = rowPrint;
        decisionPrints[index] = decisionPrint;
    }

    void name(int index, int serial) {
        if (serials.length < actions.length) {
            serials = Arrays.copyOf(serials, actions.length);
        }
        serials[index] = serial;
    }

    /** The first one for rows that were refused before they got a name. */
    int serial(int index) {
        return index < serials.length ? serials[index] : 0;
    }

    /** Notes the pool whose seat a row takes or frees. */
    void ofPool(int index, PoolName pool) {
        pools.set(index, pool);
    }

    /** The pools whose seats are taken or freed, in the order in which rows first named them. */
    List<PoolName> pools() {
        return pools.names();
    }

    /** Which of these pools a row is about that takes or frees a seat. */
    int poolIndex(int index) {
        return pools.index(index);
    }

    /** Whether a row would take a seat or free one, also one that is refused. */
    boolean isAboutASeat(int index) {
        return is(index, NEEDS_SEAT) || is(index, FREES_SEAT);
    }

    /** The pool whose seat a row takes or frees. */
    PoolName pool(int index) {
        return pools().get(poolIndex(index));
    }

    private void grow(int length) {
        actions = Arrays.copyOf(actions, length);
        flags = Arrays.copyOf(flags, length);
        lines = Arrays.copyOf(lines, length);
        rowPrints = Arrays.copyOf(rowPrints, length);
        decisionPrints = Arrays.copyOf(decisionPrints, length);
    }

    int size() {
        return size;
    }

    long rowNumber(int index) {
        return numbers.get(index);
    }

    long line(int index) {
        return lines[index];
    }

    int index(long row) {
        return numbers.index(row);
    }

    PlanAction action(int index) {
        return PlanAction.at(actions[index]);
    }

    /** What a row comes to, its manager included; {@link #action} is about the account alone. */
    PlanAction shown(int index) {
        return is(index, MANAGER_ONLY) ? PlanAction.UPDATE : action(index);
    }

    /** Notes which rows change nothing but a manager. */
    void add(LineTable managers) {
        for (int i = 0; i < managers.size(); i++) {
            if (action(i) == PlanAction.UNCHANGED && managers.action(i).writes()) {
                mark(i, MANAGER_ONLY);
            }
        }
    }

    boolean is(int index, int flag) {
        return (flags[index] & flag) != 0;
    }

    boolean hasAny(int flag) {
        for (int i = 0; i < size; i++) {
            if (is(i, flag)) {
                return true;
            }
        }
        return false;
    }

    boolean hasAll(int flag) {
        for (int i = 0; i < size; i++) {
            if (!is(i, flag)) {
                return false;
            }
        }
        return true;
    }

    void mark(int index, int flag) {
        flags[index] |= (short) flag;
    }

    void refuse(int index) {
        actions[index] = (byte) PlanAction.REFUSED.ordinal();
    }

    long rowPrint(int index) {
        return rowPrints[index];
    }

    long decisionPrint(int index) {
        return decisionPrints[index];
    }

    /** How many rows for who is missing write something. */
    long writingMissing() {
        long count = 0;
        for (int i = 0; i < size; i++) {
            count += is(i, MISSING) && action(i).writes() ? 1 : 0;
        }
        return count;
    }

    /** How many rows write an account: those that change nothing but a manager are not among them. */
    long writingAccounts() {
        long count = 0;
        for (int i = 0; i < size; i++) {
            count += action(i).writes() ? 1 : 0;
        }
        return count;
    }

    /** How many rows block or delete somebody, other than to take back what an undone run has made. */
    long losses() {
        long count = 0;
        for (int i = 0; i < size; i++) {
            boolean isLost = action(i) == PlanAction.BLOCK || action(i) == PlanAction.DELETE;
            count += isLost && !is(i, WITHDRAWS) ? 1 : 0;
        }
        return count;
    }

    PlanTotals totals() {
        long[] counts = new long[PlanAction.values().length];
        for (int i = 0; i < size; i++) {
            counts[shown(i).ordinal()]++;
        }
        return new PlanTotals(counts);
    }

    /** Column by column, as it stands in memory. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        numbers.write(out);
        out.write(actions, 0, size);
        NumberColumns.write(flags, size, out);
        NumberColumns.write(lines, size, out);
        NumberColumns.write(rowPrints, size, out);
        NumberColumns.write(decisionPrints, size, out);
        int named = Math.min(serials.length, size);
        out.writeInt(named);
        NumberColumns.write(serials, named, out);
        pools.write(size, out);
    }

    /** Reads what {@link #write} wrote; refuses what no table can be. */
    static RowTable read(DataInputStream in) throws IOException {
        RowTable table = new RowTable();
        table.size = NumberColumns.size(in.readInt());
        table.numbers = RowNumbers.read(table.size, in);
        table.actions = NumberColumns.bytes(in, table.size);
        table.flags = NumberColumns.shorts(in, table.size);
        table.lines = NumberColumns.ints(in, table.size);
        table.rowPrints = NumberColumns.longs(in, table.size);
        table.decisionPrints = NumberColumns.longs(in, table.size);
        table.serials = NumberColumns.ints(in, NumberColumns.size(in.readInt()));
        table.pools = PoolColumn.read(in);
        for (int i = 0; i < table.size; i++) {
            NumberColumns.require(table.isPossible(i));
        }
        return table;
    }

    private boolean isPossible(int index) {
        return actions[index] >= 0
                && actions[index] < PlanAction.values().length
                && serial(index) >= 0
                && (!isAboutASeat(index) || !pools().isEmpty());
    }
}
