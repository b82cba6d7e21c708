package dev.people.console;

import dev.people.audit.FieldDelta;
import dev.people.console.Colors.Tone;
import dev.people.run.RowReport;
import dev.people.run.RowResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a run as a table: what became of each and of its manager, who it was, what was written, or why not. */
final class OutcomesText {
    private static final String NOT_YET = "-";

    private OutcomesText() {}

    static void print(RowsTable table, List<RowReport> rows) {
        table.print("outcome", "manager", rows.stream().map(OutcomesText::row).toList());
    }

    private static RowsTable.Row row(RowReport row) {
        return new RowsTable.Row(
                row.row(),
                row.result().map(RowResult::code).orElse(NOT_YET),
                row.result().map(OutcomesText::tone).orElse(Tone.QUIET),
                manager(row.manager()),
                row.person().username(),
                row.changes().stream().map(change -> change(row, change)).toList(),
                remarks(row));
    }

    /** Under a head that says of what it is. */
    private static String manager(Optional<RowResult> result) {
        return result.map(some -> some.code().replace("manager_", "")).orElse("");
    }

    private static TableLine change(RowReport row, FieldDelta change) {
        boolean isNew = row.result().filter(RowResult.ADDED::equals).isPresent();
        return TableLine.of(change, isNew ? TableLine.Values.NEW : TableLine.Values.OLD_AND_NEW);
    }

    private static List<TableLine> remarks(RowReport row) {
        List<TableLine> lines = new ArrayList<>();
        row.findings().forEach(finding -> lines.add(TableLine.of(finding, Texts.plain())));
        if (row.kept() == RowReport.Kept.EXPIRED) {
            lines.add(new TableLine().add("old and new values are not kept any more", Tone.QUIET));
        }
        return lines;
    }

    private static Tone tone(RowResult result) {
        return switch (result.outcome()) {
            case ADDED, UNBLOCKED, SET -> Tone.GOOD;
            case UPDATED -> Tone.CHANGE;
            case BLOCKED, DELETED, ENDED -> Tone.TAKEN;
            case REFUSED, STALE -> Tone.BAD;
            case UNCHANGED, SKIPPED -> Tone.QUIET;
        };
    }
}
