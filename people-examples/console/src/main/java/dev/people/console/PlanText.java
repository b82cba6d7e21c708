package dev.people.console;

import dev.people.audit.FieldDelta;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import dev.people.plan.SourceFacts;
import dev.people.profile.Field;
import dev.people.profile.OtherCells;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a plan was made of and what there is to say about it, for reading. */
final class PlanText {
    private static final int FINDINGS_SHOWN = 20;
    private static final int OF_A_KIND = 3;
    private static final int AT_ONCE = 1_000;

    private PlanText() {}

    /** On lines of this width at most. */
    static void print(PrintWriter out, Plan plan, boolean details, int width) {
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
        findings(out, plan, details, width);
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
                        column.field().map(Field::key).orElse("(not read)"),
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

    private static void findings(PrintWriter out, Plan plan, boolean details, int width) {
        if (plan.findingCounts().isEmpty()) {
            return;
        }
        out.println();
        if (details) {
            everyFinding(out, plan, width);
            return;
        }
        List<Finding> all = new ArrayList<>();
        PlanFindings.forEach(plan, false, all::add);
        List<Finding> shown = some(all);
        print(out, plan, shown, width);
        String more = more(plan, shown);
        if (!more.isEmpty()) {
            Display.wrapped("and " + more + ": --details shows all", width - 2)
                    .forEach(line -> out.println("  " + line));
        }
    }

    /** Some at a time, so that millions are not held. */
    private static void everyFinding(PrintWriter out, Plan plan, int width) {
        List<Finding> some = new ArrayList<>();
        PlanFindings.forEach(plan, true, finding -> {
            some.add(finding);
            if (some.size() == AT_ONCE) {
                print(out, plan, some, width);
                some.clear();
            }
        });
        print(out, plan, some, width);
    }

    private static void print(PrintWriter out, Plan plan, List<Finding> findings, int width) {
        List<Finding> shown = Texts.explained(plan, findings);
        Texts texts = Texts.of(plan).naming(plan, shown);
        shown.forEach(
                finding -> Display.wrapped(texts.lineOf(finding), width - 2).forEach(line -> out.println("  " + line)));
    }

    /** The first of each kind. */
    private static List<Finding> some(List<Finding> all) {
        Map<FindingCode, Integer> seen = new EnumMap<>(FindingCode.class);
        return all.stream()
                .filter(finding -> seen.merge(finding.code(), 1, Integer::sum) <= OF_A_KIND)
                .limit(FINDINGS_SHOWN)
                .toList();
    }

    /** How many of which kind are not shown. */
    private static String more(Plan plan, List<Finding> shown) {
        Map<FindingCode, Long> left = new EnumMap<>(plan.findingCounts());
        shown.forEach(finding -> left.computeIfPresent(finding.code(), (code, count) -> count - 1));
        return left.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> String.format(Locale.ROOT, "%,d more %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
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
