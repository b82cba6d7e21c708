package dev.people.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * How a file says that its cells are guarded: its first record ends with a cell that no other file has there, and the
 * column below it is empty. A column, and not a line or a comment, because spreadsheet programs keep columns when they
 * save a file and other programs pass over those they do not know; the last one, so that others stay where they are.
 *
 * @param column where the mark stands, from 0; {@link #NONE} in a file that is not guarded
 */
record GuardMark(int column) {
    /** The header of the column. */
    static final String HEADER = "_guarded";

    /** A file that is not guarded. */
    static final GuardMark NONE = new GuardMark(-1);

    /** The mark in a file's first record; a table that already had such a column got the mark behind it. */
    static GuardMark in(List<String> first) {
        int column = first.size() - 1;
        while (column >= 0 && !first.get(column).strip().equals(HEADER)) {
            column--;
        }
        return column < 0 ? NONE : new GuardMark(column);
    }

    /** The cells as they stand in the file: guarded, with the mark's cell where the record reaches so far. */
    List<String> put(List<String> cells, String mark) {
        List<String> marked = new ArrayList<>(cells.size() + 1);
        cells.forEach(cell -> marked.add(FormulaGuard.guarded(cell)));
        if (cells.size() >= column) {
            marked.add(column, mark);
        }
        return marked;
    }

    /** The cells as they were before {@link #put}. */
    List<String> taken(List<String> cells) {
        if (column < 0) {
            return cells;
        }
        List<String> bare = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            if (i != column) {
                bare.add(FormulaGuard.unguarded(cells.get(i)));
            }
        }
        return List.copyOf(bare);
    }
}
