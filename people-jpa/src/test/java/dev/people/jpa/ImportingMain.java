package dev.people.jpa;

import dev.people.csv.CsvRecords;
import dev.people.finding.Finding;
import dev.people.finding.RejectedException;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * A process that imports, to be killed. Says on standard output what it does, a word and a text on each line. Arguments:
 * URL, day, size of chunks, then {@code apply PLAN}, {@code resume RUN}, or {@code import FILE}, which plans, waits for a
 * line on standard input, and applies.
 */
final class ImportingMain {
    /** Where to stop for ever: {@code chunk,step}. */
    static final String STOP = "people.test.stop";

    private final CrashNode node;
    private final ApplyOptions options;

    private ImportingMain(CrashNode node, int chunk) {
        this.node = node;
        this.options = CrashNode.options(chunk).listener(progress -> say("progress", String.valueOf(progress.done())));
    }

    static void say(String word, String text) {
        System.out.println(word + " " + text);
        System.out.flush();
    }

    public static void main(String[] args) throws IOException {
        try (CrashNode node = CrashNode.on(args[0], Integer.parseInt(args[1]), through())) {
            ImportingMain main = new ImportingMain(node, Integer.parseInt(args[2]));
            ApplyResult result = main.carryOut(args[3], args[4]);
            say("run", result.run() + " " + result.state());
            say("applied", result.applied().toString());
        } catch (RejectedException e) {
            say("rejected", e.toString());
            System.exit(2);
        }
        say("end", "");
        System.exit(0);
    }

    private static UnaryOperator<DataSource> through() {
        String stop = System.getProperty(STOP, "");
        if (stop.isEmpty()) {
            return dataSource -> dataSource;
        }
        int comma = stop.indexOf(',');
        int chunk = Integer.parseInt(stop.substring(0, comma));
        int step = Integer.parseInt(stop.substring(comma + 1));
        return dataSource -> StoppingConnections.at(chunk, step, dataSource);
    }

    private ApplyResult carryOut(String command, String argument) throws IOException {
        return switch (command) {
            case "apply" -> opened(PlanId.valueOf(argument));
            case "resume" -> node.acting().plans().resume(RunId.valueOf(argument), options);
            case "import" -> planned(Path.of(argument));
            default -> throw new IllegalArgumentException(command);
        };
    }

    private ApplyResult opened(PlanId plan) {
        Plan kept = node.acting().plans().open(plan);
        kept.rows(0, 100).forEach(row -> say("row", text(row)));
        return node.acting().plans().apply(kept, options);
    }

    /** All that a page shows of a row. */
    static String text(PlanRow row) {
        String changes = row.changes().stream()
                .map(change -> change.field() + ": " + change.before() + " → " + change.after())
                .collect(Collectors.joining(", "));
        return row.row() + " " + row.line() + " " + row.action() + " " + row.username() + " " + row.manager() + " "
                + row.freshness() + " " + changes + " "
                + row.findings().stream().map(Finding::code).toList();
    }

    private ApplyResult planned(Path file) throws IOException {
        try (CsvRecords records = CsvRecords.of(file)) {
            Plan plan = node.acting().imports().plan(records, CrashFile.OPTIONS);
            say("planned", plan.id() + " " + plan.totals());
            if (System.in.read() < 0) {
                throw new IOException("Nobody is there any more");
            }
            return node.acting().plans().apply(plan, options);
        }
    }
}
