package dev.people.export;

import dev.people.audit.FieldDelta;
import dev.people.finding.Finding;
import dev.people.finding.FindingTexts;
import dev.people.plan.MatchKey;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A plan as a table, for reviewing in a spreadsheet: one record for each change of a field and one for each
 * finding of a row, at least one for each row; above them, without a row, one for each finding about the source as a
 * whole. It holds no secrets, since plans hold none, and is not meant to be imported.
 *
 * <p>Memory does not grow with the plan. The caller closes the table.
 */
public final class PlanTable {
    /** The columns. */
    public static final List<String> HEADER = List.of(
            "row",
            "line",
            "action",
            "match",
            "username",
            "field",
            "old",
            "new",
            "origin",
            "code",
            "severity",
            "message");

    private final TableWriter out;
    private final FindingTexts texts;
    private long records;

    private PlanTable(TableWriter out, FindingTexts texts) {
        this.out = out;
        this.texts = texts;
    }

    /** Writes a plan, telling in English, and finishes the table; answers how many records there are. */
    public static long write(Plan plan, TableWriter out) {
        return write(plan, out, FindingTexts.english());
    }

    /** Writes a plan and finishes the table; answers how many records there are. */
    public static long write(Plan plan, TableWriter out, FindingTexts texts) {
        PlanTable table = new PlanTable(out, texts);
        out.write(HEADER);
        plan.refusal().ifPresent(table::whole);
        plan.source().findings().forEach(table::whole);
        plan.findings().stream()
                .filter(finding -> finding.place().row() == 0)
                .filter(finding -> !plan.source().findings().contains(finding))
                .filter(finding -> plan.refusal().filter(finding::equals).isEmpty())
                .forEach(table::whole);
        plan.forEachRow(table::row);
        out.finish();
        return table.records;
    }

    private void whole(Finding finding) {
        add(List.of("", "", "", "", ""), finding);
    }

    private void row(PlanRow row) {
        List<String> who = List.of(
                Long.toString(row.row()),
                row.line() > 0 ? Long.toString(row.line()) : "",
                row.action().code(),
                row.match().by().map(MatchKey::field).map(field -> field.key()).orElse(""),
                row.username());
        for (FieldDelta change : row.changes()) {
            add(
                    who,
                    change.field(),
                    change.before(),
                    change.after(),
                    row.origin(change).code(),
                    "",
                    "",
                    "");
        }
        row.findings().forEach(finding -> add(who, finding));
        if (row.changes().isEmpty() && row.findings().isEmpty()) {
            add(who, "", "", "", "", "", "", "");
        }
    }

    private void add(List<String> who, Finding finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        add(who, finding.place().column(), "", "", "", finding.code().name(), severity, texts.message(finding));
    }

    private void add(List<String> who, String... rest) {
        List<String> cells = new ArrayList<>(who);
        cells.addAll(List.of(rest));
        out.write(cells);
        records++;
    }
}
