package dev.people.importing;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import dev.people.profile.OtherCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is said about columns that are not read. */
final class ColumnRemarks {
    private final List<Column> columns;
    private final TitleIndex titles;
    private final Suggestions suggestions;
    private final Set<Field> free;
    private final Optional<Layout> layout;

    ColumnRemarks(List<Column> columns, TableOptions options, Optional<Layout> layout) {
        this.columns = columns;
        this.titles = new TitleIndex(options.titles());
        this.free = free(columns, options.fields());
        this.suggestions = new Suggestions(options.titles(), options.fields(), free);
        this.layout = layout;
    }

    private static Set<Field> free(List<Column> columns, FieldSchema schema) {
        Set<Field> free = new TreeSet<>(Field.ORDER);
        free.addAll(schema.all());
        columns.forEach(column -> column.field().ifPresent(free::remove));
        return free;
    }

    List<Finding> all() {
        List<Finding> remarks = new ArrayList<>();
        columns.forEach(column -> remark(column).ifPresent(remarks::add));
        blank().ifPresent(remarks::add);
        return remarks;
    }

    /** One remark on all of them: a spreadsheet program may leave hundreds. */
    private Optional<Finding> blank() {
        List<Column> blank = columns.stream()
                .filter(column -> column.why() == Column.Why.BLANK)
                .toList();
        return blank.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(FindingCode.BLANK_COLUMNS)
                        .with("count", blank.size())
                        .with("first", blank.get(0).index() + 1));
    }

    private Optional<Finding> remark(Column column) {
        return switch (column.why()) {
            case UNKNOWN, NAMELESS -> Optional.of(unknown(column));
            case AMBIGUOUS -> Optional.of(ambiguous(column));
            case PASSWORD -> ignored(column, "passwords are not taken from files");
            case DERIVED -> ignored(column, "it follows from other data");
            case SWITCHED_OFF -> Optional.of(Finding.of(FindingCode.ACTIONS_IGNORED, column.header()));
            case OTHER_VALUES ->
                ignored(column, "its values are not what its header says")
                        .map(finding -> isNumber(column)
                                ? finding.with("suggestion", BuiltInField.EMPLOYEE_ID.key())
                                : finding);
            case SECOND -> ignored(column, second(column));
            case COMING -> Optional.of(coming(column));
            case READ_ONLY -> ignored(column, "it is marked as read only");
            case LAYOUT_LEFT_OUT ->
                ignored(
                        column,
                        "there is no field for this column of "
                                + layout.map(Layout::name).orElse("another product"));
            case MAPPED -> mapped(column);
            case LAYOUT, KNOWN_HEADER, KNOWN_TITLE, ATTRIBUTE, LOOSE_HEADER, REPORT, BLANK, LEFT_OUT ->
                Optional.empty();
        };
    }

    private static Optional<Finding> ignored(Column column, String why) {
        return Optional.of(
                Finding.of(FindingCode.COLUMN_IGNORED, column.header()).with("why", why));
    }

    private String second(Column column) {
        Optional<Field> meant = meaning(column);
        return columns.stream()
                .filter(other -> other.field().isPresent() && other.field().equals(meant))
                .findFirst()
                .map(other -> meant.orElseThrow().key() + " is read from the column \"" + other.header() + "\"")
                .orElse("another column is read instead");
    }

    private Optional<Field> meaning(Column column) {
        return layout.flatMap(known -> known.column(column.header()))
                .flatMap(LayoutColumn::field)
                .or(() -> HeaderNames.field(column.header()))
                .or(() -> AttributeNames.field(column.header()))
                .or(() -> titles.fields(column.header()).stream().findFirst());
    }

    /** What the layout says of the column comes before its header. */
    Finding coming(Column column) {
        String what = layout.flatMap(known -> known.column(column.header()))
                .flatMap(known -> ComingFields.of(known.key()))
                .or(() -> ComingFields.of(column.header()))
                .orElse("such values");
        return Finding.of(FindingCode.FIELD_TO_COME, column.header()).with("what", what);
    }

    /** Ids of other products are often what People knows as numbers of staff. */
    private boolean isNumber(Column column) {
        return free.contains(BuiltInField.EMPLOYEE_ID)
                && HeaderNames.field(column.header())
                        .filter(BuiltInField.ID::equals)
                        .isPresent();
    }

    Finding unknown(Column column) {
        if (column.header().isEmpty()) {
            return Finding.of(FindingCode.UNKNOWN_COLUMN, "column " + (column.index() + 1));
        }
        return suggestions
                .nearest(column.header())
                .map(target -> unknown(column, target))
                .orElseGet(() -> Finding.of(FindingCode.UNKNOWN_COLUMN, column.header()));
    }

    private static Finding unknown(Column column, ColumnMapping.Target nearest) {
        String suggestion = MappingText.text(nearest);
        return nearest.values().isNone()
                ? Finding.of(FindingCode.UNKNOWN_COLUMN, column.header()).with("suggestion", suggestion)
                : Finding.of(FindingCode.OPPOSITE_COLUMN, column.header())
                        .with("field", nearest.field().orElseThrow().key())
                        .with("suggestion", suggestion);
    }

    /** A mapping that reads yes as what the header calls no may be meant, or a slip that blocks everybody. */
    private Optional<Finding> mapped(Column column) {
        Optional<Field> field = column.field().filter(Field::isYesOrNo);
        if (field.isEmpty() || !column.values().texts().isEmpty()) {
            return Optional.empty();
        }
        ColumnMapping.Target plain = ColumnMapping.Target.of(field.get());
        ColumnMapping.Target reversed = ColumnMapping.Target.reversed(field.get());
        boolean isReversed = column.values().others() == OtherCells.REVERSED;
        boolean isOther = isReversed
                ? HeaderNames.field(column.header()).equals(field)
                        || titles.fields(column.header()).equals(Set.of(field.get()))
                : suggestions.isOpposite(column.header(), field.get());
        return isOther
                ? Optional.of(Finding.of(FindingCode.MAPPED_OPPOSITE, column.header())
                        .with("mapped", MappingText.text(isReversed ? reversed : plain))
                        .with("suggestion", MappingText.text(isReversed ? plain : reversed)))
                : Optional.empty();
    }

    private Finding ambiguous(Column column) {
        List<Field> fields = List.copyOf(titles.fields(column.header()));
        return Finding.of(FindingCode.AMBIGUOUS_COLUMN, column.header())
                .with("first", fields.get(0).key())
                .with("second", fields.get(1).key());
    }
}
