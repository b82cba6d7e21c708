package dev.people.console;

import dev.people.plan.ApplyResult;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import java.io.PrintWriter;
import java.util.Locale;

/** What became of an import, for reading. */
final class ImportAnswer {
    private ImportAnswer() {}

    static void print(PrintWriter out, ApplyResult result) {
        out.println();
        for (RowResult row : RowResult.values()) {
            String name = row.name().toLowerCase(Locale.ROOT);
            out.printf(Locale.ROOT, "  %-10s %,10d%n", name, result.applied().of(row));
        }
        for (RowOutcome surprise : result.surprises()) {
            out.printf(
                    Locale.ROOT,
                    "  row %d %s: %s%n",
                    surprise.row(),
                    surprise.result(),
                    surprise.code().orElseThrow());
        }
        out.printf(Locale.ROOT, "Run %s is %s.%n", result.run(), result.state().code());
        out.flush();
    }

    static int status(ApplyResult result) {
        return result.applied().of(RowResult.REFUSED) + result.applied().of(RowResult.STALE) > 0
                ? ExitStatus.REFUSED
                : ExitStatus.OK;
    }
}
