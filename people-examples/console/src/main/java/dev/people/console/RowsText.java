package dev.people.console;

import dev.people.audit.FieldDelta;
import dev.people.console.Colors.Tone;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.plan.ValueOrigin;
import java.util.ArrayList;
import java.util.List;

/** Rows of a plan as a table: who, by which key, what changes from what to what, and what there is to say. */
final class RowsText {
    private RowsText() {}

    static void print(RowsTable table, List<PlanRow> rows) {
        table.print("action", "match", rows.stream().map(RowsText::row).toList());
    }

    private static RowsTable.Row row(PlanRow row) {
        return new RowsTable.Row(
                row.row(),
                row.action().code(),
                tone(row.action()),
                row.match().by().map(key -> key.field().key()).orElse(""),
                row.username(),
                row.changes().stream().map(change -> change(row, change)).toList(),
                remarks(row));
    }

    private static List<TableLine> remarks(PlanRow row) {
        List<TableLine> lines = new ArrayList<>();
        row.findings().forEach(finding -> lines.add(TableLine.of(finding)));
        if (row.freshness() == PlanRow.Freshness.STALE) {
            lines.add(new TableLine().add("changed since the plan was made", Tone.BAD));
        }
        return lines;
    }

    private static TableLine change(PlanRow row, FieldDelta change) {
        TableLine line = TableLine.of(
                change, row.action() == PlanAction.ADD ? TableLine.Values.NEW : TableLine.Values.OLD_AND_NEW);
        ValueOrigin origin = row.origin(change);
        return origin == ValueOrigin.FILE ? line : line.add(" (" + origin.code() + ")", Tone.QUIET);
    }

    private static Tone tone(PlanAction action) {
        return switch (action) {
            case ADD, UNBLOCK -> Tone.GOOD;
            case UPDATE -> Tone.CHANGE;
            case BLOCK, DELETE -> Tone.TAKEN;
            case REFUSED -> Tone.BAD;
            case UNCHANGED, SKIP -> Tone.QUIET;
        };
    }
}
