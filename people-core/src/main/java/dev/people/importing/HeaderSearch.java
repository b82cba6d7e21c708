package dev.people.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the header among the first records: the one of a layout that is recognized, else the one that names the most
 * columns, else the first.
 */
final class HeaderSearch {
    /** Preambles are short; who has not named a column by then has no header. */
    private static final int LOOKED_AT = 20;

    private static final int LONGEST_HEADER = 100;

    /** What was found. */
    record Found(Header header, Optional<Layout> layout) {}

    private HeaderSearch() {}

    static Found find(RecordSource source, TableOptions options) {
        List<SourceRecord> first = first(source);
        LayoutChoice choice = options.layout();
        if (choice.named().isEmpty()) {
            for (SourceRecord record : first) {
                Optional<Layout> layout = Layouts.recognize(choice.known(), record.cells());
                if (layout.isPresent()) {
                    return new Found(Header.of(record), layout);
                }
            }
        }
        ColumnMatcher matcher = new ColumnMatcher(options, choice.named());
        return new Found(best(first, matcher), choice.named());
    }

    private static Header best(List<SourceRecord> records, ColumnMatcher matcher) {
        Header best = new Header(0, 0, List.of());
        long bestScore = -1;
        for (SourceRecord record : records) {
            long score = record.cells().stream()
                    .filter(cell -> cell.length() <= LONGEST_HEADER && matcher.knows(cell))
                    .count();
            if (score > bestScore) {
                bestScore = score;
                best = Header.of(record);
            }
        }
        return best;
    }

    private static List<SourceRecord> first(RecordSource source) {
        List<SourceRecord> records = new ArrayList<>();
        try (RecordReader reader = source.open()) {
            SourceRecord record = reader.next();
            while (record != null && records.size() < LOOKED_AT) {
                records.add(record);
                record = reader.next();
            }
        }
        return records;
    }
}
