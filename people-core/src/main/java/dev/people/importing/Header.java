package dev.people.importing;

import dev.people.profile.BuiltInField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The record that names the columns.
 *
 * @param row its number; 0 when the source has no record at all
 * @param line the line where it starts
 * @param names the headers as written
 */
record Header(long row, long line, List<String> names) {
    /** Preambles are short; who has not named a column by then has no header. */
    private static final int LOOKED_AT = 20;

    Header {
        names = List.copyOf(names);
    }

    /** The record among the first ones that names the most columns; the first record when none names any. */
    static Header find(RecordSource source, Map<String, Optional<BuiltInField>> mapping) {
        Header best = new Header(0, 0, List.of());
        int bestScore = -1;
        try (RecordReader reader = source.open()) {
            SourceRecord record = reader.next();
            for (int i = 0; record != null && i < LOOKED_AT; i++) {
                int score = score(record.cells(), mapping);
                if (score > bestScore) {
                    bestScore = score;
                    best = new Header(record.row(), record.line(), record.cells());
                }
                record = reader.next();
            }
        }
        return best;
    }

    private static int score(List<String> cells, Map<String, Optional<BuiltInField>> mapping) {
        int score = 0;
        for (String cell : cells) {
            boolean named = cell.length() <= 100
                    && (mapping.containsKey(cell.strip()) || HeaderNames.known(cell) != HeaderNames.Known.UNKNOWN);
            score += named ? 1 : 0;
        }
        return score;
    }
}
