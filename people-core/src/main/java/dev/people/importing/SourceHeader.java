package dev.people.importing;

import dev.people.finding.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The header of a source, as an import with the same options finds it.
 *
 * @param row the number of its record; 0 when the source has none
 * @param names the headers as written
 * @param secrets the columns whose cells must not be repeated anywhere
 * @param unread the columns, from 0, that are not read because their values are not what their header says
 * @param keys the marks of each row's keys
 */
public record SourceHeader(long row, List<String> names, SecretColumns secrets, Set<Integer> unread, KeyMarks keys) {
    /** Copies the collections. */
    public SourceHeader {
        names = List.copyOf(names);
        unread = Set.copyOf(unread);
    }

    /**
     * Looks for it.
     *
     * @throws UnreadableSourceException when the source cannot be read as a table
     */
    public static SourceHeader of(RecordSource source, ImportOptions options) {
        TableReading reading = new TableReading(source, options);
        Collection<Column> columns = reading.columns();
        return new SourceHeader(
                reading.header().row(),
                reading.header().names(),
                SecretColumns.of(reading),
                columns.stream()
                        .filter(column -> column.why() == Column.Why.OTHER_VALUES)
                        .map(Column::index)
                        .collect(Collectors.toSet()),
                KeyMarks.of(reading.columns()));
    }

    /** The same of a source that may be refused for another header: below that one, secrets of others are left out too. */
    public SourceHeader alsoBelow(RecordSource source, Optional<Finding> refusal) {
        return new SourceHeader(row, names, secrets.alsoBelow(source, refusal), unread, keys);
    }
}
