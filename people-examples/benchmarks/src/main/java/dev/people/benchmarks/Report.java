package dev.people.benchmarks;

import dev.people.benchmarks.database.MeasuredDatabase;
import java.util.ArrayList;
import java.util.List;

/** The figures as Markdown, with what a reader has to know to believe them. For one thread. */
final class Report {
    private static final List<String> HEAD = List.of(
            "| database | rows | parse, rows/s | plan, rows/s | import, rows/s | bare insertion, rows/s "
                    + "| **import : bare** | plan : parse, time | memory of the import, heap / resident |",
            "|---|--:|--:|--:|--:|--:|--:|--:|--:|");

    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Report(String machine, int rounds) {
        notes.add("Machine: " + machine + ".");
        notes.add("Medians of " + rounds + " rounds after a warm-up, in one run; ± is half of the distance between the "
                + "slowest and the fastest.");
        notes.add("Memory is the peak in a JVM of its own with `" + ChildJvm.HEAP + "`.");
    }

    void database(MeasuredDatabase database) {
        notes.add(database.description() + "; the bare insertion is " + database.divisor() + ".");
    }

    void figures(Figures figures) {
        rows.add(figures.asTableRow());
    }

    String asMarkdown() {
        List<String> lines = new ArrayList<>(HEAD);
        lines.addAll(rows);
        lines.add("");
        notes.forEach(note -> lines.add("- " + note));
        return String.join("\n", lines);
    }
}
