package dev.people.benchmarks;

import dev.people.benchmarks.database.MeasuredDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures as Markdown, with what a reader has to know to believe them. For one thread. */
final class Report {
    private static final String RATES = "| database | rows | parse, rows/s | plan | apply | plan and apply "
            + "| bare insertion | Spring Batch |\n"
            + "|---|--:|--:|--:|--:|--:|--:|--:|";
    private static final String RATIOS = "| database | rows | plan : parse | plan of a large directory : parse "
            + "| apply : bare | **plan and apply : bare** | plan and apply : Spring Batch | last rows : second 100,000 |\n"
            + "|---|--:|--:|--:|--:|--:|--:|--:|";
    private static final String MANAGERS = "| database | rows | with managers: plan, rows/s | plan and apply "
            + "| **time with managers : without** | with ten fields of its own: plan, rows/s | plan and apply "
            + "| **with ten fields : without** |\n|---|--:|--:|--:|--:|--:|--:|--:|";
    private static final String SMALL_HEAP = "| database | rows | heap | resident | a page of the plan "
            + "| last rows : second 100,000 |\n|---|--:|--:|--:|--:|--:|";
    private static final String UPDATES = "| database | rows | nothing changed, rows/s | of parse "
            + "| one value changed: plan, rows/s | apply | apply : bare |\n|---|--:|--:|--:|--:|--:|--:|";

    private final List<Figures> all = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Report(String machine, int rounds) {
        notes.add("Machine: " + machine + ".");
        notes.add("Medians of " + rounds + " rounds after a warm-up, in one run; ± is half of the distance between the "
                + "slowest and the fastest. Ratios are of speeds: 1 is as fast, 0.5 takes twice as long.");
        notes.add("Heap and resident memory are the peaks of a plan and its import in a JVM of its own with `"
                + ChildJvm.HEAP + "`.");
        notes.add("Shares are of the time of the calling thread by a clock, and, after a +, what other threads do "
                + "meanwhile.");
    }

    void database(MeasuredDatabase database) {
        notes.add(database.description() + "; the bare insertion is " + database.divisor() + ".");
    }

    void figures(Figures figures) {
        all.add(figures);
    }

    String asMarkdown() {
        List<String> lines = new ArrayList<>();
        lines.add(RATES);
        all.forEach(figures -> lines.add(rates(figures)));
        lines.add("\n" + RATIOS);
        all.forEach(figures -> lines.add(ratios(figures)));
        lines.add("\n" + MANAGERS);
        all.forEach(figures -> lines.add(managers(figures)));
        lines.add("\n" + SMALL_HEAP);
        all.forEach(figures -> lines.add(smallHeap(figures)));
        lines.add("\n" + UPDATES);
        all.forEach(figures -> lines.add(updates(figures)));
        lines.add("\n" + shares());
        lines.add("");
        notes.forEach(note -> lines.add("- " + note));
        return String.join("\n", lines);
    }

    private static String rates(Figures figures) {
        return row(
                figures,
                rate(figures, Figure.PARSE),
                rate(figures, Figure.PLAN),
                rate(figures, Figure.APPLY),
                rate(figures, Figure.IMPORT),
                rate(figures, Figure.BARE),
                rate(figures, Figure.SPRING_BATCH));
    }

    private static String ratios(Figures figures) {
        return row(
                figures,
                ratio(figures, Figure.PLAN, Figure.PARSE),
                ratio(figures, Figure.PLAN_LARGE, Figure.PARSE_NEW),
                ratio(figures, Figure.APPLY, Figure.BARE),
                "**" + ratio(figures, Figure.IMPORT, Figure.BARE) + "**",
                ratio(figures, Figure.IMPORT, Figure.SPRING_BATCH),
                growth(figures.growth().flatMap(Growth::ofLastPart)));
    }

    private static String managers(Figures figures) {
        return row(
                figures,
                rate(figures, Figure.PLAN_MANAGED),
                rate(figures, Figure.IMPORT_MANAGED),
                "**" + ratio(figures, Figure.IMPORT, Figure.IMPORT_MANAGED) + "**",
                rate(figures, Figure.PLAN_DESCRIBED),
                rate(figures, Figure.IMPORT_DESCRIBED),
                "**" + ratio(figures, Figure.IMPORT_DESCRIBED, Figure.IMPORT) + "**");
    }

    private static String smallHeap(Figures figures) {
        SmallHeap small = figures.smallHeap();
        return row(
                figures,
                small.memory().heap() + " MiB",
                small.memory().resident() + " MiB",
                small.page() / 1_000_000 + " ms",
                growth(small.growth()));
    }

    private static String growth(Optional<Double> factor) {
        return factor.map(Report::two).orElse("–");
    }

    private static String updates(Figures figures) {
        return row(
                figures,
                rate(figures, Figure.UNCHANGED),
                ratio(figures, Figure.UNCHANGED, Figure.PARSE),
                rate(figures, Figure.PLAN_CHANGED),
                rate(figures, Figure.APPLY_CHANGED),
                ratio(figures, Figure.APPLY_CHANGED, Figure.BARE));
    }

    private String shares() {
        StringBuilder head = new StringBuilder("| step |");
        StringBuilder rule = new StringBuilder("|---|");
        for (Figures figures : all) {
            String of = String.format(Locale.ROOT, "%s, %,d rows: ", figures.database(), figures.rows());
            head.append(' ').append(of).append("plan | apply |");
            rule.append("--:|--:|");
        }
        List<String> lines = new ArrayList<>(List.of(head.toString(), rule.toString()));
        for (Step step : Step.values()) {
            StringBuilder line = new StringBuilder("| " + step.title() + " |");
            all.forEach(
                    figures -> line.append(share(figures.planning(), step)).append(share(figures.applying(), step)));
            lines.add(line.toString());
        }
        return String.join("\n", lines);
    }

    private static String share(Shares shares, Step step) {
        long own = Math.round(100 * shares.ofCaller(step));
        long others = Math.round(100 * shares.ofOthers(step));
        return " " + own + " %" + (others > 0 ? " + " + others + " %" : "") + " |";
    }

    private static String row(Figures figures, String... cells) {
        return String.format(Locale.ROOT, "| %s | %,d | ", figures.database(), figures.rows())
                + String.join(" | ", cells) + " |";
    }

    private static String rate(Figures figures, Figure figure) {
        Samples samples = figures.of(figure);
        return samples.isEmpty()
                ? "–"
                : String.format(
                        Locale.ROOT,
                        "%,d (±%d %%)",
                        Math.round(figures.rows() / samples.median()),
                        Math.round(50 * samples.spread()));
    }

    private static String ratio(Figures figures, Figure figure, Figure divisor) {
        return figures.has(figure) ? two(figures.ratio(figure, divisor)) : "–";
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
