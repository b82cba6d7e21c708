package dev.people.console;

import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.run.RowCounts;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of an import, for reading. */
final class ImportAnswer {

    private static final int SURPRISES = 20;

    private ImportAnswer() {}

    static void print(PrintWriter out, Plan plan, ApplyResult result) {
        out.println();
        counts(out, result.applied());
        surprises(out, plan, result.surprises());
        out.printf(Locale.ROOT, "Run %s is %s.%n", result.run(), result.state().code());
        if (result.held() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%,d %s until they are released.%n",
                    result.held(),
                    result.held() == 1 ? "message waits" : "messages wait");
        }
        out.flush();
    }

    /** Rows that did not come out as planned, with whom they are about and what was changed since. */
    private static void surprises(PrintWriter out, Plan plan, List<RowOutcome> all) {
        List<RowOutcome> told = all.stream().limit(SURPRISES).toList();
        Set<Long> rows =
                told.stream().map(RowOutcome::row).filter(row -> row > 0).collect(Collectors.toSet());
        Map<Long, String> people = rows.isEmpty() ? Map.of() : plan.people(rows);
        Map<Long, String> since = ChangedSince.of(plan, rows);
        for (RowOutcome surprise : told) {
            String person = people.containsKey(surprise.row()) ? " (" + people.get(surprise.row()) + ")" : "";
            String changed = since.containsKey(surprise.row()) ? ": " + since.get(surprise.row()) : "";
            out.println(Visible.of("  row " + surprise.row() + person + " "
                    + surprise.result().code() + ", " + surprise.code().orElseThrow() + changed));
        }
        if (all.size() > told.size()) {
            out.printf(Locale.ROOT, "  and %,d more rows like these%n", all.size() - told.size());
        }
    }

    static void counts(PrintWriter out, RowCounts counts) {
        for (RowResult row : counts.results()) {
            if (row.isOfRow() || counts.of(row) > 0) {
                String name = row.code().replace('_', ' ');
                out.printf(Locale.ROOT, "  %-15s %,10d%n", name, counts.of(row));
            }
        }
    }

    static int status(ApplyResult result) {
        return status(result.applied());
    }

    static int status(RowCounts applied) {
        return applied.failed() > 0 ? ExitStatus.REFUSED : ExitStatus.OK;
    }
}
