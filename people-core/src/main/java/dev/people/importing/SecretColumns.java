package dev.people.importing;

import dev.people.profile.BlankText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Columns whose cells are never kept, such as passwords. The header keeps its names. Immutable and thread-safe where the
 * table's reading is.
 */
public final class SecretColumns {
    /** No column is secret. */
    public static final SecretColumns NONE =
            new SecretColumns(new Header(0, 0, List.of()), Set.of(), (record, cell) -> false);

    /** What stands for a cell that may be a secret. */
    static final String HIDDEN = "***";

    private final long headerRow;
    /** How many columns there are up to the last one that has a header. */
    private final int named;

    private final Set<Integer> columns;
    private final BiPredicate<SourceRecord, String> isTelling;

    private SecretColumns(Header header, Set<Integer> columns, BiPredicate<SourceRecord, String> isTelling) {
        this.headerRow = header.row();
        this.named = named(header.names());
        this.columns = Set.copyOf(columns);
        this.isTelling = isTelling;
    }

    private static int named(List<String> headers) {
        int named = headers.size();
        while (named > 0 && BlankText.isBlank(headers.get(named - 1))) {
            named--;
        }
        return named;
    }

    static SecretColumns of(TableReading reading) {
        return new SecretColumns(reading.header(), secrets(reading.columns()), reading::isTelling);
    }

    static SecretColumns of(Header header, List<Column> columns) {
        return new SecretColumns(header, secrets(columns), (record, cell) -> false);
    }

    private static Set<Integer> secrets(List<Column> columns) {
        return columns.stream().filter(Column::isSecret).map(Column::index).collect(Collectors.toSet());
    }

    /** Their places in a record, from 0. */
    public Set<Integer> columns() {
        return columns;
    }

    /**
     * The cells of a record without what is secret: blank instead. In a record of another width than the headers with a
     * name it is unclear which cells slipped: everything is hidden that may be a secret, and what was not blank still is
     * not. That is everything from the first secret column on; where cells are missing, also as many cells before it. Blank
     * cells behind the last column are not too many. Names of columns in another header stay, and what shows above the
     * header whether a record is a person: without them the record would be taken for another thing.
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
                boolean isShown = BlankText.isBlank(cells.get(i)) || isTelling.test(record, cells.get(i));
                cleaned.set(i, isShown ? cells.get(i) : HIDDEN);
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
        return isUnclear(record)
                ? Collections.min(columns) - missing
                : record.cells().size();
    }
}
