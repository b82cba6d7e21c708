package dev.people.plan;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The numbers of rows, which follow each other but for records that are no rows: eight bytes for each such gap. Filled by
 * one thread, then only read.
 */
final class RowNumbers {
    private long first;
    private int size;
    /** The index of the row behind each gap, and how many numbers are left out up to there. */
    private int[] behind = {};

    private int[] leftOut = {};
    private int gaps;

    void add(long row) {
        long next = size == 0 ? row : get(size - 1) + 1;
        if (row < next) {
            throw new IllegalArgumentException("Row " + row + " does not follow row " + (next - 1));
        }
        if (size == 0) {
            first = row;
        } else if (row > next) {
            addGap((int) (row - next));
        }
        size++;
    }

    private void addGap(int length) {
        if (gaps == behind.length) {
            behind = Arrays.copyOf(behind, Math.max(16, gaps + gaps / 2));
            leftOut = Arrays.copyOf(leftOut, behind.length);
        }
        behind[gaps] = size;
        leftOut[gaps] = leftOutBefore(gaps) + length;
        gaps++;
    }

    private int leftOutBefore(int gap) {
        return gap == 0 ? 0 : leftOut[gap - 1];
    }

    /** The number of the row with this index. */
    long get(int index) {
        if (gaps == 0) {
            return first + index;
        }
        int at = Arrays.binarySearch(behind, 0, gaps, index);
        return first + index + leftOutBefore(at >= 0 ? at + 1 : -at - 1);
    }

    /** The index of the row with this number; that behind the last row where there is none. */
    int index(long row) {
        if (gaps == 0) {
            return (int) (row - first);
        }
        int low = 0;
        int high = gaps;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(behind[middle]) <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int index = (int) (row - first) - leftOutBefore(low);
        return low < gaps && index >= behind[low] ? size : index;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(first);
        out.writeInt(gaps);
        NumberColumns.write(behind, gaps, out);
        NumberColumns.write(leftOut, gaps, out);
    }

    /** Reads what {@link #write} wrote for so many rows; refuses what no numbers can be. */
    static RowNumbers read(int size, DataInputStream in) throws IOException {
        RowNumbers numbers = new RowNumbers();
        numbers.size = size;
        numbers.first = in.readLong();
        numbers.gaps = NumberColumns.size(in.readInt());
        numbers.behind = NumberColumns.ints(in, numbers.gaps);
        numbers.leftOut = NumberColumns.ints(in, numbers.gaps);
        for (int i = 0; i < numbers.gaps; i++) {
            int before = i == 0 ? 0 : numbers.behind[i - 1];
            NumberColumns.require(numbers.behind[i] > before && numbers.behind[i] < size);
            NumberColumns.require(numbers.leftOut[i] > numbers.leftOutBefore(i));
        }
        return numbers;
    }
}
