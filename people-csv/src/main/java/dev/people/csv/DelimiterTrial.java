package dev.people.csv;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a delimiter explains a sample.
 *
 * @param delimiter the one tried
 * @param columns the usual number of columns; 1 when it separates nothing
 * @param matching how many records have that many
 * @param records how many records there are
 * @param start the index of the first record with that many
 * @param score the share of matching records below the preamble, less what speaks against the delimiter
 * @param blankShare the share of delimiters that blanks follow
 */
record DelimiterTrial(
        char delimiter, int columns, int matching, int records, int start, double score, double blankShare) {
    private static final double LEAST = 0.3;
    private static final double LATE_START = 0.2;
    private static final double BEFORE_BLANKS = 0.35;
    private static final double BETWEEN_DIGITS = 0.3;
    private static final double BROKEN_QUOTES = 0.5;

    static DelimiterTrial of(Sample sample, char delimiter) {
        SampleSplitter split = SampleSplitter.split(sample, delimiter);
        List<Integer> widths = split.widths();
        int columns = usualWidth(widths);
        int matching = (int) widths.stream().filter(width -> width == columns).count();
        int start = Math.max(0, widths.indexOf(columns));
        double share = (double) matching / Math.max(1, widths.size() - start);
        double score = share - objections(split, start);
        return new DelimiterTrial(delimiter, columns, matching, widths.size(), start, score, split.blankShare());
    }

    /**
     * What separates the first record is plausible, however bad the others are. What starts below must explain more, and
     * a comma before a blank, once a line, is prose.
     */
    boolean isPlausible() {
        boolean isProse = columns == 2 && blankShare > 0.5;
        return start == 0 || (score >= LEAST && !isProse);
    }

    String sentence() {
        String from = start > 0 ? ", the first of them record " + (start + 1) : "";
        return Delimiters.name(delimiter) + ": " + columns + " columns in " + matching + " of " + records + " records"
                + from + ".";
    }

    private static double objections(SampleSplitter split, int start) {
        double objections = BEFORE_BLANKS * split.blankShare() + BETWEEN_DIGITS * split.digitShare();
        objections += start > 0 ? LATE_START : 0;
        return objections + (split.hasBrokenQuotes() ? BROKEN_QUOTES : 0);
    }

    private static int usualWidth(List<Integer> widths) {
        Map<Integer, Integer> counts = new TreeMap<>();
        widths.stream().filter(width -> width > 1).forEach(width -> counts.merge(width, 1, Integer::sum));
        int usual = 1;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            if (count.getValue() >= counts.getOrDefault(usual, 0)) {
                usual = count.getKey();
            }
        }
        return usual;
    }
}
