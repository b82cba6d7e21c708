package dev.people.importing;

import dev.people.profile.BlankText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Columns whose cells are never kept, such as passwords. The header keeps its names.
 *
 * @param headerRow the number of the header's row
 * @param named how many there are up to the last one that has a header
 * @param columns their places in a record, from 0
 */
public record SecretColumns(long headerRow, int named, Set<Integer> columns) {
    /** No column is secret. */
    public static final SecretColumns NONE = new SecretColumns(0, 0, Set.of());

    private static final String HIDDEN = "***";

    /** Copies the columns. */
    public SecretColumns {
        columns = Set.copyOf(columns);
    }

    static SecretColumns of(TableReading reading) {
        return of(reading.header(), reading.columns());
    }

    static SecretColumns of(Header header, List<Column> columns) {
        Set<Integer> secret =
                columns.stream().filter(Column::isSecret).map(Column::index).collect(Collectors.toSet());
        return of(header.row(), header.names(), secret);
    }

    /** Those of a table with these headers. */
    public static SecretColumns of(long headerRow, List<String> headers, Set<Integer> columns) {
        int named = headers.size();
        while (named > 0 && BlankText.isBlank(headers.get(named - 1))) {
            named--;
        }
        return new SecretColumns(headerRow, named, columns);
    }

    /**
     * The cells of a record without what is secret: blank instead. In a record of another width than the headers with a
     * name it is unclear which cells slipped: everything is hidden that may be a secret, and what was not blank still is
     * not. That is everything from the first secret column on; where cells are missing, also as many cells before it. Blank
     * cells behind the last column are not too many.
     */
    public List<String> cleaned(SourceRecord record) {
        List<String> cells = record.cells();
        if (columns.isEmpty() || record.row() == headerRow) {
            return cells;
        }
        List<String> cleaned = new ArrayList<>(cells);
        int hidden = firstHidden(record);
        for (int i = 0; i < cleaned.size(); i++) {
            if (i >= hidden) {
                cleaned.set(i, BlankText.isBlank(cells.get(i)) ? cells.get(i) : HIDDEN);
            } else if (columns.contains(i)) {
                cleaned.set(i, "");
            }
        }
        return cleaned;
    }

    /** Whether a secret may stand anywhere in this record, so that its cells say nothing of their columns. */
    boolean isUnclear(SourceRecord record) {
        return !columns.isEmpty() && (record.cells().size() < named || record.isWiderThan(named));
    }

    /** From which cell on it is unclear what stands there; behind the last cell of a record that fits the header. */
    private int firstHidden(SourceRecord record) {
        int missing = Math.max(0, named - record.cells().size());
        return isUnclear(record) ? Collections.min(columns) - missing : record.cells().size();
    }
}
