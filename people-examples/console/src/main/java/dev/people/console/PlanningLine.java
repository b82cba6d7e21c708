package dev.people.console;

import dev.people.plan.Plan;
import dev.people.plan.PlanningWatch;
import dev.people.plan.Progress;
import java.util.Locale;
import java.util.function.Function;

/**
 * How far the making of a plan is, on a terminal; silent when piped and for files that are planned at once. It is gone when
 * the plan is there.
 */
final class PlanningLine implements AutoCloseable {
    private static final long SMALL = 2_000;

    private final Terminal terminal;
    private int lastLength;

    PlanningLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Makes a plan and shows how far it is. */
    static Plan shown(Terminal terminal, Function<PlanningWatch, Plan> planning) {
        try (PlanningLine line = new PlanningLine(terminal)) {
            return planning.apply(line.watch());
        }
    }

    PlanningWatch watch() {
        return PlanningWatch.none().listener(this::show);
    }

    private void show(Progress progress) {
        if (terminal.isInteractive() && progress.done() > SMALL) {
            print(progress.total() == 0 ? planned(progress) : kept(progress));
        }
    }

    private static String planned(Progress progress) {
        double seconds = progress.elapsed().toMillis() / 1000.0;
        double rate = seconds > 0 ? progress.done() / seconds : 0;
        return String.format(Locale.ROOT, "%,d rows planned  %,.0f rows/s", progress.done(), rate);
    }

    /** Each row counts twice: once when it is planned, and once when its record is kept. */
    private static String kept(Progress progress) {
        long rows = progress.total() / 2;
        return String.format(Locale.ROOT, "%,d of %,d rows kept", Math.max(0, progress.done() - rows), rows);
    }

    private void print(String line) {
        terminal.err().print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
        terminal.err().flush();
        lastLength = line.length();
    }

    @Override
    public void close() {
        if (lastLength > 0) {
            terminal.err().print("\r" + " ".repeat(lastLength) + "\r");
            terminal.err().flush();
        }
    }
}
