package dev.people.console;

import dev.people.audit.FieldDelta;
import dev.people.console.Colors.Tone;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.plan.ValueOrigin;
import dev.people.profile.BuiltInField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row of a plan does and what there is to say about it, on one line or on several. */
final class RowContent {
    private static final String STALE = "changed since the plan was made";

    private final Texts texts;
    private final Map<Long, String> changedSince;

    private RowContent(Texts texts, Map<Long, String> changedSince) {
        this.texts = texts;
        this.changedSince = changedSince;
    }

    /** That of some rows of a plan. */
    static RowContent of(Plan plan, List<PlanRow> rows) {
        Set<Long> stale =
                rows.stream().filter(RowContent::isStale).map(PlanRow::row).collect(Collectors.toSet());
        List<Finding> findings =
                rows.stream().flatMap(row -> row.findings().stream()).toList();
        return new RowContent(Texts.of(plan).naming(plan, findings), ChangedSince.of(plan, stale));
    }

    private static boolean isStale(PlanRow row) {
        return row.freshness() == PlanRow.Freshness.STALE
                || row.findings().stream().anyMatch(finding -> finding.code() == FindingCode.STALE_ROW);
    }

    private TableLine stale(PlanRow row) {
        String since = changedSince.getOrDefault(row.row(), "");
        return new TableLine().add(Visible.of(since.isEmpty() ? STALE : STALE + ": " + since), Tone.BAD);
    }

    /** On one line: what stands against it first, then whom it adds or what it changes, then what else there is to say. */
    TableLine line(PlanRow row) {
        List<TableLine> parts = new ArrayList<>();
        if (row.freshness() == PlanRow.Freshness.STALE) {
            parts.add(stale(row));
        }
        row.findings().stream().filter(Finding::isError).forEach(finding -> parts.add(brief(row, finding)));
        parts.addAll(changes(row));
        row.findings().stream()
                .filter(finding -> !finding.isError())
                .forEach(finding -> parts.add(brief(row, finding)));
        return TableLine.joined(parts);
    }

    /** Whoever is new is told by name and address; for others every change is, from what to what. */
    private static List<TableLine> changes(PlanRow row) {
        if (row.action() != PlanAction.ADD) {
            return row.changes().stream().map(change -> change(row, change)).toList();
        }
        List<TableLine> parts = new ArrayList<>();
        String name = Stream.of(BuiltInField.FIRST_NAME, BuiltInField.LAST_NAME)
                .flatMap(field -> value(row, field))
                .collect(Collectors.joining(" "));
        Stream.concat(Stream.of(name).filter(some -> !some.isEmpty()), value(row, BuiltInField.EMAIL))
                .forEach(text -> parts.add(new TableLine().add(Visible.of(text), Tone.GOOD)));
        row.changes().stream()
                .filter(change -> !isToldByName(change) && row.origin(change) != ValueOrigin.DEFAULT)
                .forEach(change -> parts.add(change(row, change)));
        return parts;
    }

    private static boolean isToldByName(FieldDelta change) {
        return Stream.of(BuiltInField.USERNAME, BuiltInField.FIRST_NAME, BuiltInField.LAST_NAME, BuiltInField.EMAIL)
                .anyMatch(field -> field.key().equals(change.field()));
    }

    private static Stream<String> value(PlanRow row, BuiltInField field) {
        return row.changes().stream()
                .filter(change -> change.field().equals(field.key()))
                .map(FieldDelta::after)
                .filter(text -> !text.isEmpty());
    }

    /** On as many lines as it takes: each change from old to new, then each finding. */
    List<TableLine> lines(PlanRow row, int room) {
        List<TableLine> changes =
                row.changes().stream().map(change -> change(row, change)).toList();
        List<TableLine> lines = new ArrayList<>(TableLine.packed(changes, room));
        row.findings().forEach(finding -> lines.add(TableLine.of(explained(row, finding), texts)));
        if (row.freshness() == PlanRow.Freshness.STALE) {
            lines.add(stale(row));
        }
        return lines.isEmpty() ? List.of(new TableLine()) : lines;
    }

    private static TableLine change(PlanRow row, FieldDelta change) {
        TableLine line = TableLine.of(
                change, row.action() == PlanAction.ADD ? TableLine.Values.NEW : TableLine.Values.OLD_AND_NEW);
        ValueOrigin origin = row.origin(change);
        return origin == ValueOrigin.FILE ? line : line.add(" (" + origin.code() + ")", Tone.QUIET);
    }

    /** Without the column, which most texts name. */
    private TableLine brief(PlanRow row, Finding found) {
        Finding finding = explained(row, found);
        return new TableLine()
                .add(finding.code().name(), TableLine.tone(finding))
                .add(": " + Visible.of(texts.text(finding)));
    }

    private Finding explained(PlanRow row, Finding finding) {
        return finding.code() == FindingCode.STALE_ROW
                ? Texts.explained(finding, changedSince.get(row.row()))
                : finding;
    }
}
