package dev.people.console;

import dev.people.audit.FieldDelta;
import dev.people.finding.Finding;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.plan.SeatForecast;
import dev.people.plan.SourceFacts;
import dev.people.profile.BuiltInField;
import dev.people.profile.OtherCells;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan for reading. */
final class PlanText {
    private static final int FINDINGS_SHOWN = 20;

    private PlanText() {}

    static void print(PrintWriter out, Plan plan, boolean details) {
        SourceFacts.Table table = plan.source().table();
        out.printf(
                Locale.ROOT,
                "%s: %,d rows",
                Visible.of(plan.source().name()),
                plan.totals().rows());
        if (table.columns().isEmpty()) {
            out.println();
        } else {
            table(out, table);
        }
        out.println();
        for (PlanAction action : PlanAction.values()) {
            out.printf(
                    Locale.ROOT, "  %-10s %,10d%n", action.code(), plan.totals().of(action));
        }
        if (Shown.are(plan.lineTotals())) {
            out.println("  managers: " + plan.lineTotals());
        }
        plan.seats().forEach(seat -> seats(out, seat));
        if (plan.messages() > 0) {
            out.printf(
                    Locale.ROOT,
                    "  messages: %,d, held until they are released with 'people release RUN' unless --notify is send%n",
                    plan.messages());
        }
        findings(out, plan, details);
        if (details) {
            plan.forEachRow(row -> row(out, row));
        }
        out.flush();
    }

    private static void table(PrintWriter out, SourceFacts.Table table) {
        out.printf(
                Locale.ROOT,
                ", %s, delimiter '%s', header in row %d%n",
                table.charset(),
                Visible.of(table.delimiter()),
                table.headerRow());
        table.layout().ifPresent(layout -> out.println("  Layout: " + layout));
        out.println("  Cells: " + cells(table));
        for (SourceFacts.Column column : table.columns()) {
            if (!isNameless(column)) {
                out.printf(
                        Locale.ROOT,
                        "  %-30s -> %s%s%n",
                        Visible.of(column.header()),
                        column.field().map(BuiltInField::key).orElse("(not read)"),
                        column.others() == OtherCells.REVERSED ? ", reversed" : "");
            }
        }
        long nameless = table.columns().stream().filter(PlanText::isNameless).count();
        if (nameless > 0) {
            out.printf(Locale.ROOT, "  Columns without a header, not read: %,d%n", nameless);
        }
    }

    /** Spreadsheet programs leave hundreds of them. */
    private static boolean isNameless(SourceFacts.Column column) {
        return column.header().isEmpty() && column.field().isEmpty();
    }

    private static String cells(SourceFacts.Table table) {
        return table.reading().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void seats(PrintWriter out, SeatForecast seat) {
        out.printf(
                Locale.ROOT,
                "  seats of %s: %s, used %,d, needed %,d, freed %,d, used afterwards %,d%n",
                seat.pool(),
                seat.limit(),
                seat.used(),
                seat.needed(),
                seat.freed(),
                seat.after());
    }

    private static void findings(PrintWriter out, Plan plan, boolean details) {
        if (plan.findingCounts().isEmpty()) {
            return;
        }
        out.println();
        if (details) {
            PlanFindings.forEach(plan, true, finding -> finding(out, finding));
            return;
        }
        List<Finding> all = new ArrayList<>();
        PlanFindings.forEach(plan, false, all::add);
        all.stream().limit(FINDINGS_SHOWN).forEach(finding -> finding(out, finding));
        long more = Math.max(all.size(), PlanFindings.count(plan)) - FINDINGS_SHOWN;
        if (more > 0) {
            out.printf(Locale.ROOT, "  and %,d more: --details shows all%n", more);
        }
    }

    private static void finding(PrintWriter out, Finding finding) {
        out.println("  " + Texts.line(finding));
    }

    private static void row(PrintWriter out, PlanRow row) {
        out.printf(Locale.ROOT, "  row %d %s %s%n", row.row(), row.action().code(), Visible.of(row.username()));
        for (FieldDelta change : row.changes()) {
            out.printf(
                    Locale.ROOT, "      %s: %s -> %s%n", change.field(), shown(change.before()), shown(change.after()));
        }
    }

    private static String shown(String text) {
        return text.isEmpty() ? "(empty)" : Visible.of(text);
    }
}
