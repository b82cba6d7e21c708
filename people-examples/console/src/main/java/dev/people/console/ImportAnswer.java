package dev.people.console;

import dev.people.plan.ApplyResult;
import dev.people.run.RowCounts;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What became of an import, for reading. */
final class ImportAnswer {
    private static final Set<RowResult> NOT_WRITTEN =
            EnumSet.of(RowResult.REFUSED, RowResult.STALE, RowResult.MANAGER_REFUSED, RowResult.MANAGER_STALE);

    private ImportAnswer() {}

    static void print(PrintWriter out, ApplyResult result) {
        out.println();
        counts(out, result.applied());
        for (RowOutcome surprise : result.surprises()) {
            out.printf(
                    Locale.ROOT,
                    "  row %d %s: %s%n",
                    surprise.row(),
                    surprise.result(),
                    surprise.code().orElseThrow());
        }
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

    static void counts(PrintWriter out, RowCounts counts) {
        for (RowResult row : RowResult.values()) {
            if (row.isOfRow() || counts.of(row) > 0) {
                String name = row.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                out.printf(Locale.ROOT, "  %-15s %,10d%n", name, counts.of(row));
            }
        }
    }

    static int status(ApplyResult result) {
        return status(result.applied());
    }

    static int status(RowCounts applied) {
        return NOT_WRITTEN.stream().anyMatch(result -> applied.of(result) > 0) ? ExitStatus.REFUSED : ExitStatus.OK;
    }
}
