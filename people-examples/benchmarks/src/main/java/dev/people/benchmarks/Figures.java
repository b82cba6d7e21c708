package dev.people.benchmarks;

import dev.people.benchmarks.database.MeasuredDatabase;
import java.util.Locale;

/** What was measured on one database with one number of rows. For one thread. */
final class Figures {
    private final MeasuredDatabase database;
    private final long rows;
    private final Samples parsing = new Samples();
    private final Samples planning = new Samples();
    private final Samples importing = new Samples();
    private final Samples inserting = new Samples();
    private Memory memory = new Memory(0, 0);

    Figures(MeasuredDatabase database, long rows) {
        this.database = database;
        this.rows = rows;
    }

    Samples parsing() {
        return parsing;
    }

    Samples planning() {
        return planning;
    }

    Samples importing() {
        return importing;
    }

    Samples inserting() {
        return inserting;
    }

    void memory(Memory most) {
        memory = most;
    }

    /** How fast an import is, where the bare insertion is 1. */
    double importRatio() {
        return inserting.median() / importing.median();
    }

    /** One row of the table in {@link Report}. */
    String asTableRow() {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %s | %s | %s | **%.2f** | %.2f | %d / %d MiB |",
                database.name(),
                rows,
                rate(parsing),
                rate(planning),
                rate(importing),
                rate(inserting),
                importRatio(),
                planning.median() / parsing.median(),
                memory.heap(),
                memory.resident());
    }

    private String rate(Samples samples) {
        return String.format(
                Locale.ROOT, "%,d (±%d %%)", Math.round(rows / samples.median()), Math.round(50 * samples.spread()));
    }
}
