package dev.people.importing;

import dev.people.profile.BlankText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Columns whose cells are never kept, such as passwords. The header keeps its names.
 *
 * @param headerRow the number of the header's row
 * @param width how many columns there are
 * @param named how many there are up to the last one that has a header
 * @param columns their places in a record, from 0
 */
public record SecretColumns(long headerRow, int width, int named, Set<Integer> columns) {
    /** No column is secret. */
    public static final SecretColumns NONE = new SecretColumns(0, 0, 0, Set.of());

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
        return of(reading.header().row(), reading.header().names(), secret);
    }

    /** Those of a table with these headers. */
    public static SecretColumns of(long headerRow, List<String> headers, Set<Integer> columns) {
        int named = headers.size();
        while (named > 0 && BlankText.isBlank(headers.get(named - 1))) {
            named--;
        }
        return new SecretColumns(headerRow, headers.size(), named, columns);
    }

    /**
     * The cells of a record without what is secret: blank instead. In a record of another width it is unclear which cells
     * slipped: everything is hidden that may be a secret, and what was not blank still is not. That is everything from the
     * first secret column on where there are too many cells, and as many cells before a secret column as are missing. Blank
     * cells behind the last column are not too many.
     */
    public List<String> cleaned(SourceRecord record) {
        List<String> cells = record.cells();
        if (columns.isEmpty() || record.row() == headerRow) {
            return cells;
        }
        List<String> cleaned = new ArrayList<>(cells);
        boolean isWider = record.isWiderThan(width);
        for (int i = 0; i < cleaned.size(); i++) {
            if (isWider ? isBehindSecret(i) : isBeforeSecret(i, named - cells.size())) {
                cleaned.set(i, BlankText.isBlank(cells.get(i)) ? cells.get(i) : HIDDEN);
            } else if (columns.contains(i)) {
                cleaned.set(i, "");
            }
        }
        return cleaned;
    }

    private boolean isBehindSecret(int cell) {
        return columns.stream().anyMatch(secret -> secret <= cell);
    }

    /** Whether so many missing cells may have brought a secret here. */
    private boolean isBeforeSecret(int cell, int missing) {
        return missing > 0 && columns.stream().anyMatch(secret -> cell <= secret && secret - missing <= cell);
    }
}
