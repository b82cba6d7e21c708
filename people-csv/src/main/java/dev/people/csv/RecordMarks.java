package dev.people.csv;

import java.util.Arrays;

/**
 * What the scanner knows of the lines that the parser has not handed out yet: a queue without boxes. It holds no more
 * than the records of the blocks read ahead.
 */
final class RecordMarks {
    private static final long BLANK = 0;

    /** As long as a power of two. */
    private long[] lines = new long[64];

    private int[] columns = new int[64];
    private int first;
    private int size;
    private long line;
    private int width;

    /** Adds a record that starts on this line, counted from 1. */
    void addRecord(long startLine, int cells) {
        add(startLine, cells);
    }

    /** Adds a line that is no record. */
    void addBlank() {
        add(BLANK, 1);
    }

    /** Steps to the next one, which must be there and as wide as what the parser read. */
    void next(int cells) {
        if (size == 0) {
            throw new IllegalStateException("Bug: the parser found a record that the scanner has not seen");
        }
        line = lines[first];
        width = columns[first];
        first = (first + 1) & (lines.length - 1);
        size--;
        if (width != cells) {
            throw new IllegalStateException(
                    "Bug: line " + line + " has " + cells + " cells for the parser and " + width + " for the scanner");
        }
    }

    boolean isBlank() {
        return line == BLANK;
    }

    long line() {
        return line;
    }

    private void add(long startLine, int cells) {
        if (size == lines.length) {
            grow();
        }
        int at = (first + size) & (lines.length - 1);
        lines[at] = startLine;
        columns[at] = cells;
        size++;
    }

    private void grow() {
        int length = lines.length;
        lines = Arrays.copyOf(lines, 2 * length);
        columns = Arrays.copyOf(columns, 2 * length);
        System.arraycopy(lines, 0, lines, length, first);
        System.arraycopy(columns, 0, columns, length, first);
    }
}
