package dev.people.plan;

import dev.people.finding.Finding;
import dev.people.profile.BlankText;
import dev.people.profile.Field;
import dev.people.profile.OtherCells;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What there is to know about a source as a whole.
 *
 * @param name what people call it: a file's name
 * @param table how its table was read
 * @param fields the fields that its rows set, or that new accounts get from others
 * @param findings what is remarkable about it as a whole
 * @param refusal why it is refused as a whole, whatever its rows say
 */
public record SourceFacts(
        String name, Table table, Set<Field> fields, List<Finding> findings, Optional<Finding> refusal) {
    /** Copies the collections. */
    public SourceFacts {
        fields = Set.copyOf(fields);
        findings = List.copyOf(findings);
    }

    /** What to send of it. */
    public SourceView view() {
        return SourceView.of(this);
    }

    /**
     * How a table was read.
     *
     * @param delimiter what stands between cells; empty where there is no such thing
     * @param charset its character set; empty where there is no such thing
     * @param byteOrderMark the mark at its beginning; empty where there is none
     * @param headerRow the number of the header's row; 0 where there is none
     * @param columns every column
     * @param layout the name of its layout, if it has one that is known
     * @param reading how its cells were read, as texts by name, for people
     */
    public record Table(
            String delimiter,
            String charset,
            String byteOrderMark,
            long headerRow,
            List<Column> columns,
            Optional<String> layout,
            Map<String, String> reading) {
        /** Copies the collections. */
        public Table {
            columns = List.copyOf(columns);
            reading = Collections.unmodifiableMap(new LinkedHashMap<>(reading));
        }

        /** A table of no known layout. */
        public Table(String delimiter, String charset, String byteOrderMark, long headerRow, List<Column> columns) {
            this(delimiter, charset, byteOrderMark, headerRow, columns, Optional.empty(), Map.of());
        }

        /** The headings of the columns that are read, by the keys of their fields. */
        public Map<String, String> headings() {
            Map<String, String> byKey = new TreeMap<>();
            for (Column column : columns) {
                column.field()
                        .filter(field -> !column.header().isBlank())
                        .ifPresent(field -> byKey.putIfAbsent(field.key(), BlankText.strip(column.header())));
            }
            return byKey;
        }

        /** No table. */
        public static Table none() {
            return new Table("", "", "", 0, List.of());
        }
    }

    /**
     * One column.
     *
     * @param header its header as written
     * @param field the field it is read into, if any
     * @param values cells that are read as another text
     * @param others how other cells are read, such as {@code yes} as {@code no}
     */
    public record Column(String header, Optional<Field> field, Map<String, String> values, OtherCells others) {
        /** Copies the values. */
        public Column {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }

        /** A column whose cells are read as they are. */
        public Column(String header, Optional<Field> field) {
            this(header, field, Map.of(), OtherCells.AS_WRITTEN);
        }
    }
}
