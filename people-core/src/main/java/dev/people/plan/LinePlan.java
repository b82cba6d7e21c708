package dev.people.plan;

import dev.people.packing.Texts;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who will report to whom: what becomes of each row's manager, and the order in which no cycle ever arises.
 *
 * @param table what becomes of each
 * @param order the rows that write, from the top of the final tree down, level by level
 * @param ends where each level ends
 * @param cycles the ways around the cycles that there would be, as far as they are described
 */
@SuppressWarnings("ArrayRecordComponent") // stays inside of the package, where nobody writes to it
record LinePlan(LineTable table, int[] order, int[] ends, List<String> cycles) {
    LinePlan {
        cycles = List.copyOf(cycles);
    }

    /** Nobody's manager changes. */
    static LinePlan none() {
        return new LinePlan(new LineTable(), new int[0], new int[0], List.of());
    }

    /** The same with descriptions of its cycles. */
    LinePlan describing(List<String> some) {
        return new LinePlan(table, order, ends, some);
    }

    /** The way around a cycle, by its number. */
    String cycle(int number) {
        return number >= 0 && number < cycles.size() ? cycles.get(number) : "…";
    }

    boolean isEmpty() {
        return table.size() == 0;
    }

    void write(DataOutputStream out) throws IOException {
        table.write(out);
        out.writeInt(order.length);
        NumberColumns.write(order, order.length, out);
        out.writeInt(ends.length);
        NumberColumns.write(ends, ends.length, out);
        out.writeInt(cycles.size());
        for (String cycle : cycles) {
            Texts.write(cycle, out);
        }
    }

    static LinePlan read(int rows, DataInputStream in) throws IOException {
        LineTable table = LineTable.read(rows, in);
        int[] order = NumberColumns.ints(in, NumberColumns.size(in.readInt()));
        NumberColumns.require(Arrays.stream(order)
                .allMatch(row -> row >= 0 && table.action(row).writes()));
        int[] ends = NumberColumns.ints(in, NumberColumns.size(in.readInt()));
        int last = 0;
        for (int end : ends) {
            NumberColumns.require(end > last && end <= order.length);
            last = end;
        }
        NumberColumns.require(last == order.length);
        int count = NumberColumns.size(in.readInt());
        NumberColumns.require(count <= rows);
        List<String> cycles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cycles.add(Texts.read(in));
        }
        return new LinePlan(table, order, ends, cycles);
    }
}
