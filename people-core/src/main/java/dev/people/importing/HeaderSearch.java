package dev.people.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the header among the first records: the one that names the most columns, by a layout that it is recognized
 * by or as any table does; of several the first.
 */
final class HeaderSearch {
    /** Preambles are short; who has not named a column by then has no header. */
    private static final int LOOKED_AT = 20;

    private static final int LONGEST_HEADER = 100;

    /**
     * What was found.
     *
     * @param header the header
     * @param layout its layout
     * @param above the records above it
     */
    record Found(Header header, Optional<Layout> layout, List<SourceRecord> above) {
        Found {
            above = List.copyOf(above);
        }

        private boolean hasPeople(List<SourceRecord> records, List<Column> columns, HeaderWords words) {
            return new AboveHeader(header, records, columns, words).refusal().isPresent();
        }
    }

    private HeaderSearch() {}

    static Found find(RecordSource source, TableOptions options) {
        List<SourceRecord> first = first(source);
        ColumnMatcher usual = new ColumnMatcher(options, options.layout().named());
        Found best = new Found(new Header(0, 0, List.of()), options.layout().named(), List.of());
        long bestScore = -1;
        for (int i = 0; i < first.size(); i++) {
            SourceRecord record = first.get(i);
            Optional<Layout> layout = layout(record, options.layout());
            ColumnMatcher matcher = layout.isPresent() ? new ColumnMatcher(options, layout) : usual;
            long score = score(record, matcher);
            if (score > bestScore) {
                bestScore = score;
                best = new Found(Header.of(record), layout, first.subList(0, i));
            }
        }
        return earlier(first, best, options);
    }

    /** People between two headers belong to the upper one; the lower one is then dealt with where it stands. */
    private static Found earlier(List<SourceRecord> first, Found best, TableOptions options) {
        for (int i = 0; i < best.above().size(); i++) {
            SourceRecord record = first.get(i);
            Optional<Layout> layout = layout(record, options.layout());
            HeaderWords words = HeaderWords.of(options, layout);
            List<Column> columns = new ColumnMatcher(options, layout).columns(record.cells());
            if (HeaderEvidence.of(record, List.of(), words).namesColumns()) {
                Found upper = new Found(Header.of(record), layout, first.subList(0, i));
                return upper.hasPeople(best.above().subList(i + 1, best.above().size()), columns, words) ? upper : best;
            }
        }
        return best;
    }

    private static Optional<Layout> layout(SourceRecord record, LayoutChoice choice) {
        return choice.named().or(() -> Layouts.recognize(choice.known(), record.cells()));
    }

    private static long score(SourceRecord record, ColumnMatcher matcher) {
        return record.cells().stream()
                .filter(cell -> cell.length() <= LONGEST_HEADER && matcher.knows(cell))
                .count();
    }

    private static List<SourceRecord> first(RecordSource source) {
        List<SourceRecord> records = new ArrayList<>();
        try (RecordReader reader = source.open()) {
            SourceRecord record = reader.next();
            while (record != null && records.size() < LOOKED_AT) {
                if (!record.isBlank()) {
                    records.add(record);
                }
                record = reader.next();
            }
        }
        return records;
    }
}
