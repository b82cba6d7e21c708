package dev.people.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Columns whose cells are never kept, such as passwords. The header keeps its names.
 *
 * @param headerRow the number of the header's row
 * @param width how many columns there are
 * @param columns their places in a record, from 0
 */
public record SecretColumns(long headerRow, int width, Set<Integer> columns) {
    /** No column is secret. */
    public static final SecretColumns NONE = new SecretColumns(0, 0, Set.of());

    private static final String HIDDEN = "***";

    /** Copies the columns. */
    public SecretColumns {
        columns = Set.copyOf(columns);
    }

    static SecretColumns of(TableReading reading) {
        Set<Integer> secret = reading.columns().stream()
                .filter(Column::isSecret)
                .map(Column::index)
                .collect(Collectors.toSet());
        return new SecretColumns(reading.header().row(), reading.columns().size(), secret);
    }

    /**
     * The cells of a record without what is secret: blank instead. In a record with too many cells nobody knows where
     * they slipped: there everything from the first secret column on is hidden, and what was not blank still is not.
     * Blank cells behind the last column are not too many.
     */
    public List<String> cleaned(SourceRecord record) {
        List<String> cells = record.cells();
        if (columns.isEmpty() || record.row() == headerRow) {
            return cells;
        }
        List<String> cleaned = new ArrayList<>(cells);
        boolean slipped = record.isWiderThan(width);
        boolean behindSecret = false;
        for (int i = 0; i < cleaned.size(); i++) {
            behindSecret |= columns.contains(i);
            if (slipped && behindSecret) {
                cleaned.set(i, cells.get(i).isBlank() ? cells.get(i) : HIDDEN);
            } else if (columns.contains(i)) {
                cleaned.set(i, "");
            }
        }
        return cleaned;
    }
}
