package dev.people.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows that stand anywhere in a source, picked out in one pass over it. */
final class PickedRows {
    /** Ascending. */
    private final int[] wanted;

    private final @Nullable ProposedRow[] rows;

    private PickedRows(int[] wanted) {
        this.wanted = wanted;
        this.rows = new @Nullable ProposedRow[wanted.length];
    }

    /** Those at some places of an order; the source is read no further than it takes. */
    static PickedRows of(RowSource source, RowTable table, int[] order, int from, int to) {
        int[] wanted = Arrays.copyOfRange(order, from, to);
        Arrays.sort(wanted);
        PickedRows picked = new PickedRows(wanted);
        int left = wanted.length;
        try (RowSource.Reader reader = source.open()) {
            while (left > 0) {
                ProposedRow row = reader.next(number -> Arrays.binarySearch(wanted, table.index(number)) >= 0);
                if (row == null) {
                    break;
                }
                picked.rows[Arrays.binarySearch(wanted, table.index(row.row()))] = row;
                left--;
            }
        }
        return picked;
    }

    /** The row with this index, which was picked; nothing where the source has it no more. */
    @Nullable
    ProposedRow get(int index) {
        return rows[Arrays.binarySearch(wanted, index)];
    }
}
