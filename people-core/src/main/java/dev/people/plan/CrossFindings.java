package dev.people.plan;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Why rows are refused because of others: the code, and the row it is about. Three numbers a finding, since a pool that
 * is too small may refuse a million rows. Filled by one thread, then only read.
 */
final class CrossFindings {
    static final int NO_ROW = -1;
    private static final FindingCode[] CODES = FindingCode.values();
    /** The lower bits of a code are the code itself; above them is a key, from 1 on, where there is one. */
    private static final int CODE_BITS = 16;

    private static final int CODE_MASK = (1 << CODE_BITS) - 1;

    private final RowTable table;
    private final UniqueKeys keys;
    private final KeyMap byRow = new KeyMap();
    private int[] codes = new int[16];
    private int[] others = new int[16];
    /** Where the next finding of the same row is. */
    private int[] next = new int[16];

    private int size;

    CrossFindings(RowTable table, UniqueKeys keys) {
        this.table = table;
        this.keys = keys;
    }

    /** Stands for a record of the source that is no row of the table. */
    static int outside(long record) {
        return (int) Math.max(-1 - record, Integer.MIN_VALUE);
    }

    /** Refuses a row; answers the first reason, which stays. */
    Finding refuse(int index, FindingCode code, int other) {
        int first = byRow.get(index + 1L);
        return first == KeyMap.ABSENT ? refuseToo(index, code, other) : finding(index, first);
    }

    /** Refuses a row about a person whom an earlier row is about; answers the first reason, which stays. */
    Finding refuseTwin(int index, int earlier, int key) {
        int first = byRow.get(index + 1L);
        int code = FindingCode.DUPLICATE_IN_FILE.ordinal() | key << CODE_BITS;
        return first == KeyMap.ABSENT ? add(index, code, earlier) : finding(index, first);
    }

    /** Refuses a row; a reason that it has stays, and this one is added. */
    Finding refuseToo(int index, FindingCode code, int other) {
        return add(index, code.ordinal(), other);
    }

    private Finding add(int index, int code, int other) {
        table.refuse(index);
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
            others = Arrays.copyOf(others, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        codes[size] = code;
        others[size] = other;
        next[size] = KeyMap.ABSENT;
        int first = byRow.putIfAbsent(index + 1L, size);
        if (first != KeyMap.ABSENT) {
            next[last(first)] = size;
        }
        return finding(index, size++);
    }

    private int last(int first) {
        int last = first;
        while (next[last] != KeyMap.ABSENT) {
            last = next[last];
        }
        return last;
    }

    /** Why this row is refused because of others; the first reason first. */
    List<Finding> of(int index) {
        List<Finding> findings = new ArrayList<>(1);
        for (int at = byRow.get(index + 1L); at != KeyMap.ABSENT; at = next[at]) {
            findings.add(finding(index, at));
        }
        return findings;
    }

    private Finding finding(int index, int at) {
        Finding finding = Finding.of(CODES[codes[at] & CODE_MASK]).atRow(table.rowNumber(index), table.line(index));
        if (finding.code() == FindingCode.NO_SEAT) {
            return finding.with("pool", table.pool(index));
        }
        if (others[at] == NO_ROW) {
            return finding;
        }
        long other = others[at] < NO_ROW ? -1L - others[at] : table.rowNumber(others[at]);
        boolean alike = finding.code() == FindingCode.USERNAME_CONFUSABLE;
        int key = codes[at] >>> CODE_BITS;
        Finding found = alike ? finding.with("holder", "row " + other) : finding.with("other", other);
        return key == 0 ? found : found.with("key", keys.name(key));
    }

    /** For each row that is refused because of others: which one, why, and the other one. A row may have several reasons. */
    void write(DataOutputStream out) throws IOException {
        for (int i = 0; i < table.size(); i++) {
            for (int at = byRow.get(i + 1L); at != KeyMap.ABSENT; at = next[at]) {
                out.writeInt(i);
                out.writeInt(codes[at]);
                out.writeInt(others[at]);
            }
        }
        out.writeInt(NO_ROW);
    }

    /** Reads what {@link #write} wrote about this table. */
    static CrossFindings read(RowTable table, UniqueKeys keys, DataInputStream in) throws IOException {
        CrossFindings cross = new CrossFindings(table, keys);
        int last = NO_ROW;
        for (int index = in.readInt(); index != NO_ROW; index = in.readInt()) {
            int code = in.readInt();
            int other = in.readInt();
            NumberColumns.require(index >= last && index < table.size());
            NumberColumns.require((code & CODE_MASK) < CODES.length && code >>> CODE_BITS <= keys.size());
            NumberColumns.require(other < table.size());
            NumberColumns.require(CODES[code & CODE_MASK] != FindingCode.NO_SEAT || table.isAboutASeat(index));
            cross.add(index, code, other);
            last = index;
        }
        return cross;
    }
}
