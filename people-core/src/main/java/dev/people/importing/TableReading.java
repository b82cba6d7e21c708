package dev.people.importing;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Severity;
import dev.people.plan.Handling;
import dev.people.plan.MatchKey;
import dev.people.plan.SourceFacts;
import dev.people.profile.BuiltInField;
import dev.people.user.EmailAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at a table as a whole: its header, its columns, and whether they are enough to go on. */
final class TableReading {
    private static final Set<Column.Why> NO_NAMES =
            Set.of(Column.Why.UNKNOWN, Column.Why.BLANK, Column.Why.NAMELESS, Column.Why.REPORT);

    private final RecordSource source;
    private final ImportOptions options;
    private final Header header;
    private final List<Column> columns;

    TableReading(RecordSource source, ImportOptions options) {
        this.source = source;
        this.options = options;
        this.header = Header.find(source, options.mapping());
        List<Column> named = Columns.of(header, options.mapping());
        if (options.plan().handling().column() == Handling.ActionColumn.IGNORED) {
            named.replaceAll(column -> column.field().equals(Optional.of(BuiltInField.ACTION))
                    ? column.demoted(Column.Why.SWITCHED_OFF)
                    : column);
        }
        this.columns = List.copyOf(Columns.checked(source, header, named));
    }

    Header header() {
        return header;
    }

    List<Column> columns() {
        return columns;
    }

    boolean has(BuiltInField field) {
        return columns.stream().anyMatch(column -> column.field().equals(Optional.of(field)));
    }

    boolean makesUsernames() {
        return options.plan().newAccounts().usernames().isPresent();
    }

    SourceFacts facts() {
        SourceForm form = source.form();
        List<SourceFacts.Column> shown = columns.stream()
                .map(column -> new SourceFacts.Column(column.header(), column.field()))
                .toList();
        SourceFacts.Table table =
                new SourceFacts.Table(form.delimiter(), form.charset(), form.byteOrderMark(), header.row(), shown);
        return new SourceFacts(source.name(), table, fields(), remarks(), refusal());
    }

    private Set<BuiltInField> fields() {
        Set<BuiltInField> fields = EnumSet.noneOf(BuiltInField.class);
        columns.forEach(column -> column.field().ifPresent(fields::add));
        if (fields.contains(BuiltInField.EMAIL)) {
            fields.add(BuiltInField.USERNAME);
        }
        return fields;
    }

    private List<Finding> remarks() {
        List<Finding> remarks = new ArrayList<>();
        for (Column column : columns) {
            switch (column.why()) {
                case UNKNOWN, NAMELESS -> remarks.add(at(FindingCode.UNKNOWN_COLUMN, column));
                case PASSWORD ->
                    remarks.add(
                            at(FindingCode.COLUMN_IGNORED, column).with("why", "passwords are not taken from files"));
                case DERIVED ->
                    remarks.add(at(FindingCode.COLUMN_IGNORED, column).with("why", "it follows from other data"));
                case SWITCHED_OFF ->
                    remarks.add(at(FindingCode.COLUMN_IGNORED, column).with("why", "rows may not say what to do"));
                case OTHER_VALUES ->
                    remarks.add(at(FindingCode.COLUMN_IGNORED, column)
                            .with("why", "its values are not what its header says"));
                case MAPPED, KNOWN_HEADER, REPORT, BLANK, LEFT_OUT -> {}
            }
        }
        return remarks;
    }

    private Finding at(FindingCode code, Column column) {
        String name = column.header().isEmpty() ? "column " + (column.index() + 1) : column.header();
        return Finding.of(code, name).atRow(header.row(), header.line());
    }

    private Optional<Finding> refusal() {
        return Columns.doubled(columns)
                .map(finding -> finding.atRow(header.row(), header.line()))
                .or(this::unknownMapping)
                .or(this::noHeader)
                .or(this::noKey)
                .or(this::strictlyUnknown);
    }

    /** A mapping for a header that is not there is a slip that would silently lose the column. */
    private Optional<Finding> unknownMapping() {
        return options.mapping().keySet().stream()
                .filter(name -> columns.stream()
                        .noneMatch(column -> HeaderNames.fold(column.header()).equals(HeaderNames.fold(name))))
                .findFirst()
                .map(name -> Finding.of(FindingCode.UNKNOWN_COLUMN, name)
                        .atRow(header.row(), header.line())
                        .as(Severity.ERROR));
    }

    private Optional<Finding> noHeader() {
        boolean nothingKnown =
                columns.stream().allMatch(column -> column.field().isEmpty() && isNoName(column.why()));
        boolean looksLikeData = columns.stream()
                .anyMatch(column -> EmailAddress.parse(column.header()).value().isPresent());
        return nothingKnown && looksLikeData
                ? Optional.of(Finding.of(FindingCode.NO_HEADER).atRow(header.row(), header.line()))
                : Optional.empty();
    }

    private static boolean isNoName(Column.Why why) {
        return NO_NAMES.contains(why);
    }

    private Optional<Finding> noKey() {
        Set<BuiltInField> fields = fields();
        List<MatchKey> keys = options.plan().matchKeys();
        if (keys.stream().anyMatch(key -> fields.contains(key.field()))) {
            return Optional.empty();
        }
        List<String> names = keys.stream().map(key -> key.field().key()).toList();
        return Optional.of(Finding.of(FindingCode.NO_MATCH_COLUMN)
                .with("columns", String.join(", ", names))
                .atRow(header.row(), header.line()));
    }

    private Optional<Finding> strictlyUnknown() {
        if (options.unknownColumns() == ImportOptions.UnknownColumns.IGNORE) {
            return Optional.empty();
        }
        return columns.stream()
                .filter(column -> column.why() == Column.Why.UNKNOWN || column.why() == Column.Why.NAMELESS)
                .findFirst()
                .map(column -> at(FindingCode.UNKNOWN_COLUMN, column).as(Severity.ERROR));
    }
}
