package dev.people.importing;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.BlankText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Columns whose cells are never kept, such as passwords. The header keeps its names. Immutable and thread-safe where the
 * table's reading is.
 */
public final class SecretColumns {
    /** No column is secret. */
    public static final SecretColumns NONE =
            new SecretColumns(new Header(0, 0, List.of()), Set.of(), (record, cell) -> false, Optional.empty());

    /** What stands for a cell that may be a secret. */
    static final String HIDDEN = "***";

    private final Header header;
    /** How many columns there are up to the last one that has a header. */
    private final int named;

    private final Set<Integer> columns;
    private final BiPredicate<SourceRecord, String> isTelling;
    private final Optional<SecretColumns> below;

    private SecretColumns(
            Header header,
            Set<Integer> columns,
            BiPredicate<SourceRecord, String> isTelling,
            Optional<SecretColumns> below) {
        this.header = header;
        this.below = below;
        this.named = named(header.names());
        this.columns = Set.copyOf(columns);
        this.isTelling = isTelling;
    }

    /** Whether cells under this header are kept and shown nowhere, since they may be passwords or other secrets. */
    public static boolean isSecret(String header) {
        return Column.isSecret(BlankText.strip(header));
    }

    private static int named(List<String> headers) {
        int named = headers.size();
        while (named > 0 && BlankText.isBlank(headers.get(named - 1))) {
            named--;
        }
        return named;
    }

    static SecretColumns of(TableReading reading) {
        return new SecretColumns(reading.header(), secrets(reading.columns()), reading::isTelling, Optional.empty());
    }

    static SecretColumns of(Header header, List<Column> columns) {
        return new SecretColumns(header, secrets(columns), (record, cell) -> false, Optional.empty());
    }

    private static Set<Integer> secrets(List<Column> columns) {
        return columns.stream().filter(Column::isSecret).map(Column::index).collect(Collectors.toSet());
    }

    /** The same of a source that may be refused for another header: below that one, secrets of others are left out too. */
    public SecretColumns alsoBelow(RecordSource source, Optional<Finding> refusal) {
        Optional<Long> row = refusal.filter(finding -> finding.code() == FindingCode.SECOND_HEADER)
                .map(finding -> finding.place().row());
        return row.isEmpty() ? this : new SecretColumns(header, columns, isTelling, below(source, row.get()));
    }

    private Optional<SecretColumns> below(RecordSource source, long row) {
        try (RecordReader reader = source.openAt(row)) {
            SourceRecord other = reader.next();
            Set<Integer> secret = new HashSet<>(columns);
            for (SourceRecord record = other; record != null; record = reader.next()) {
                secret.addAll(secretNames(record));
            }
            return Optional.ofNullable(other)
                    .map(record -> new SecretColumns(Header.of(record), secret, isTelling, Optional.empty()));
        }
    }

    /** Where a record names secrets, if it is a header. */
    private Set<Integer> secretNames(SourceRecord record) {
        List<String> cells = record.cells();
        boolean isHeader = cells.stream().anyMatch(cell -> isTelling.test(record, cell));
        return IntStream.range(0, isHeader ? cells.size() : 0)
                .filter(i -> Column.isSecret(BlankText.strip(cells.get(i))))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Those that count for this record: below another header, that one's and those of the first. */
    public SecretColumns at(SourceRecord record) {
        return below.filter(other -> record.row() >= other.header.row()).orElse(this);
    }

    /** Their places in a record, from 0, each with its header as it is written. */
    public SortedMap<Integer, String> named() {
        SortedMap<Integer, String> named = new TreeMap<>();
        columns.forEach(column -> named.put(
                column, column < header.names().size() ? header.names().get(column) : ""));
        return named;
    }

    /**
     * The cells of a record without what is secret: blank instead. In a record of another width than the headers with a
     * name it is unclear which cells slipped: everything is hidden that may be a secret, and what was not blank still is
     * not. That is everything from the first secret column on; where cells are missing, also as many cells before it. Blank
     * cells behind the last column are not too many. Names of columns in another header stay, and what shows above the
     * header whether a record is a person: without them the record would be taken for another thing.
     */
    public List<String> cleaned(SourceRecord record) {
        return at(record).cells(record);
    }

    private List<String> cells(SourceRecord record) {
        List<String> cells = record.cells();
        if (columns.isEmpty() || record.row() == header.row()) {
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
