package dev.people.run;

import dev.people.id.RunId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of the rows of one chunk; written in the same transaction as the rows.
 *
 * @param run which run
 * @param number which chunk of it, from 0
 * @param rows their outcomes in the order in which they were carried out: of accounts first where the chunk writes
 *     accounts, behind them those of managers that were written with them
 */
public record ChunkOutcome(RunId run, int number, List<RowOutcome> rows) {
    /** Copies the rows. */
    public ChunkOutcome {
        rows = List.copyOf(rows);
    }

    /**
     * The first outcome of each row of which something was written, in the order in which it was written: what it takes to
     * undo the chunk has as many entries, in the same order.
     */
    public List<RowOutcome> undone() {
        Set<Long> written = new HashSet<>();
        return rows.stream()
                .filter(row -> row.result().writes() && written.add(row.row()))
                .toList();
    }

    /** Whether it has any row with one of these numbers, the last included. */
    public boolean hasRowBetween(long first, long last) {
        return rows.stream().anyMatch(row -> row.row() >= first && row.row() <= last);
    }

    /** How many had each result. */
    public RowCounts counts() {
        return RowCounts.of(rows);
    }
}
