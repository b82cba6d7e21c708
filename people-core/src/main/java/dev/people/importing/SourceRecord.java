package dev.people.importing;

import dev.people.profile.BlankText;
import java.util.List;

/**
 * One record as it stands in the source, untouched.
 *
 * @param row its number, counted from 1 with header and preamble; empty lines are no records
 * @param line the physical line on which it starts, from 1
 * @param cells its cells in order, unquoted and not trimmed
 */
public record SourceRecord(long row, long line, List<String> cells) {
    /** Whether it has cells behind so many, other than blank ones: then nobody knows where its cells have slipped. */
    boolean isWiderThan(int width) {
        return cells.size() > width && cells.stream().skip(width).anyMatch(cell -> !BlankText.isBlank(cell));
    }

    /** Whether it has nothing but blank cells, as spreadsheets leave them: then it is no row. */
    boolean isBlank() {
        for (String cell : cells) {
            if (!BlankText.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }
}
