package dev.people.plan;

import dev.people.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to send of {@link SourceFacts}; fields are named by their keys.
 *
 * @param name what people call it: a file's name
 * @param table how its table was read
 * @param fields the fields that its rows set, or that new accounts get from others
 * @param findings what is remarkable about it as a whole
 * @param refusal why it is refused as a whole
 */
public record SourceView(
        String name, TableView table, List<String> fields, List<Finding> findings, Optional<Finding> refusal) {
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
    public record TableView(
            String delimiter,
            String charset,
            String byteOrderMark,
            long headerRow,
            List<ColumnView> columns,
            Optional<String> layout,
            Map<String, String> reading) {}

    /**
     * One column.
     *
     * @param header its header as written
     * @param field the field it is read into, if any
     * @param values cells that are read as another text
     * @param others how other cells are read, by its code
     */
    public record ColumnView(String header, Optional<String> field, Map<String, String> values, String others) {}

    static SourceView of(SourceFacts facts) {
        return new SourceView(
                facts.name(),
                of(facts.table()),
                facts.fields().stream().sorted().map(field -> field.key()).toList(),
                facts.findings(),
                facts.refusal());
    }

    private static TableView of(SourceFacts.Table table) {
        return new TableView(
                table.delimiter(),
                table.charset(),
                table.byteOrderMark(),
                table.headerRow(),
                table.columns().stream().map(SourceView::of).toList(),
                table.layout(),
                table.reading());
    }

    private static ColumnView of(SourceFacts.Column column) {
        return new ColumnView(
                column.header(),
                column.field().map(field -> field.key()),
                column.values(),
                column.others().code());
    }
}
