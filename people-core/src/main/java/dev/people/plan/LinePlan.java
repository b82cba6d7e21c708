package dev.people.plan;

import dev.people.organization.ReportingOrder;
import dev.people.packing.Texts;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Who will report to whom: what becomes of each row's manager, and the order in which no cycle ever arises.
 *
 * @param table what becomes of each
 * @param order the rows that wait for their managers, from the top of the final tree down, level by level: new accounts, and
 *     those that get nothing but their manager then
 * @param ends where each level ends
 * @param people the ways around the cycles that there would be, and who is found by one reference, as far as they are
 *     described
 */
@SuppressWarnings("ArrayRecordComponent") // stays inside the package, where nobody writes to it
record LinePlan(LineTable table, int[] order, int[] ends, List<String> people) {
    LinePlan {
        people = List.copyOf(people);
    }

    /** In this order, as far as rows have a turn of their own. */
    static LinePlan of(LineTable table, ReportingOrder order, IntPredicate hasTurn) {
        Levels levels = new Levels(order.rows(), order.ends()).only(hasTurn);
        return new LinePlan(table, levels.rows(), levels.ends(), List.of());
    }

    /**
     * Whether a row writes its manager together with the account: of a new one, to whom nobody reports, so that no cycle
     * can arise, whatever else is still to be written; and of a deleted one that comes back, under the guard of reporting lines.
     */
    static boolean isTogether(RowTable rows, int row) {
        return (rows.action(row) == PlanAction.ADD || rows.is(row, RowTable.RESTORES))
                && Wave.of(rows, row) == Wave.OTHERS
                && !rows.is(row, RowTable.MAKES_ADMINISTRATOR);
    }

    /** Nobody's manager changes. */
    static LinePlan none() {
        return new LinePlan(new LineTable(), new int[0], new int[0], List.of());
    }

    /** The same with descriptions of the people whom its findings name. */
    LinePlan describing(List<String> some) {
        return new LinePlan(table, order, ends, some);
    }

    /** The people whom a finding names, by the number of the group. */
    String people(int number) {
        return number >= 0 && number < people.size() ? people.get(number) : "…";
    }

    /** The rows that write their managers together with their accounts. */
    BitSet together(RowTable rows) {
        BitSet together = new BitSet(table.size());
        for (int row = 0; row < table.size(); row++) {
            together.set(row, table.action(row) == LineAction.SET && isTogether(rows, row));
        }
        return together;
    }

    /** New accounts that are written once their managers are, level by level. */
    Levels waiting(RowTable rows) {
        return new Levels(order, ends).only(row -> isTogether(rows, row));
    }

    /** Accounts that are there and get their managers alone, level by level. */
    Levels alone(RowTable rows) {
        return new Levels(order, ends).only(row -> !isTogether(rows, row));
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
        out.writeInt(people.size());
        for (String group : people) {
            Texts.write(group, out);
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
        List<String> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(Texts.read(in));
        }
        return new LinePlan(table, order, ends, people);
    }
}
