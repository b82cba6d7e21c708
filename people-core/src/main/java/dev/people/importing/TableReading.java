package dev.people.importing;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Severity;
import dev.people.plan.Handling;
import dev.people.plan.MatchKey;
import dev.people.plan.SourceFacts;
import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.user.EmailAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at a table as a whole: its header, its columns, and whether they are enough to go on. */
final class TableReading {
    private static final Set<Column.Why> NO_NAMES =
            Set.of(Column.Why.UNKNOWN, Column.Why.BLANK, Column.Why.NAMELESS, Column.Why.REPORT);

    private static final Set<Column.Why> STRICTLY = Set.of(Column.Why.UNKNOWN, Column.Why.NAMELESS, Column.Why.COMING);

    private final RecordSource source;
    private final ImportOptions options;
    private final Header header;
    private final Optional<Layout> layout;
    private final List<Column> columns;
    private final ColumnRemarks remarks;
    private final HeaderWords words;
    private final AboveHeader above;

    TableReading(RecordSource source, ImportOptions options) {
        this.source = source;
        this.options = options;
        HeaderSearch.Found found = HeaderSearch.find(source, options.table());
        this.header = found.header();
        this.layout = found.layout();
        List<Column> matched = new ColumnMatcher(options.table(), layout).columns(header.names());
        if (options.plan().handling().column() == Handling.ActionColumn.IGNORED) {
            matched.replaceAll(column ->
                    column.isReadInto(BuiltInField.ACTION) ? column.demoted(Column.Why.SWITCHED_OFF) : column);
        }
        this.columns = List.copyOf(Columns.checked(source, header, matched));
        this.remarks = new ColumnRemarks(columns, options.table(), layout);
        this.words = HeaderWords.of(options.table(), layout);
        this.above = new AboveHeader(header, found.above(), columns, words);
    }

    HeaderWords words() {
        return words;
    }

    AboveHeader above() {
        return above;
    }

    /** Whether a cell shows what its record is: a header, or above the header a person or none. */
    boolean isTelling(SourceRecord record, String cell) {
        String text = BlankText.strip(cell);
        if (record.row() < header.row() && above.isTelling(record, text)) {
            return true;
        }
        String folded = HeaderFold.fold(text);
        boolean isName = words.of(text, folded).isPresent()
                || columns.stream().anyMatch(column -> column.folded().equals(folded));
        return isName && HeaderEvidence.of(record, columns, words).isHeader();
    }

    /** Whether the usernames of new accounts are their addresses, since nothing else says what they are. */
    boolean takesUsernamesFromEmail() {
        return has(BuiltInField.EMAIL) && !has(BuiltInField.USERNAME) && !makesUsernames();
    }

    TableOptions options() {
        return options.table();
    }

    Header header() {
        return header;
    }

    List<Column> columns() {
        return columns;
    }

    boolean has(Field field) {
        return columns.stream().anyMatch(column -> column.field().equals(Optional.of(field)));
    }

    boolean makesUsernames() {
        return options.plan().newAccounts().usernames().isPresent();
    }

    boolean mayAdd() {
        return options.plan().handling().mayAdd();
    }

    /** Whether this column is a key used to find existing accounts, as far as the options say. */
    boolean isKey(Column column) {
        return options.plan().matchKeys().stream().anyMatch(key -> column.isReadInto(key.field()));
    }

    SourceFacts facts() {
        SourceForm form = source.form();
        List<SourceFacts.Column> shown = columns.stream()
                .map(column -> new SourceFacts.Column(
                        column.header(),
                        column.field(),
                        column.values().texts(),
                        column.values().others()))
                .toList();
        SourceFacts.Table table = new SourceFacts.Table(
                form.delimiter(),
                form.charset(),
                form.byteOrderMark(),
                header.row(),
                shown,
                layout.map(Layout::name),
                options().description());
        List<Finding> findings = new ArrayList<>(form.findings());
        above.note().ifPresent(findings::add);
        remarks.all().stream().map(this::atHeader).forEach(findings::add);
        return new SourceFacts(source.name(), table, fields(), findings, refusal());
    }

    private Set<Field> fields() {
        Set<Field> fields = new TreeSet<>(Field.ORDER);
        columns.forEach(column -> column.field().ifPresent(fields::add));
        if (fields.contains(BuiltInField.EMAIL)) {
            fields.add(BuiltInField.USERNAME);
        }
        return fields;
    }

    private Finding atHeader(Finding finding) {
        return finding.atRow(header.row(), header.line());
    }

    private Optional<Finding> refusal() {
        return Columns.doubled(columns)
                .map(this::atHeader)
                .or(this::unknownMapping)
                .or(this::otherLayout)
                .or(this::noHeader)
                .or(this::noKey)
                .or(() -> LoginColumns.refusal(this).map(this::atHeader))
                .or(above::refusal)
                .or(this::onlySomeRows)
                .or(this::strictlyUnknown);
    }

    /** A mapping of a header that is not there is a slip that would silently lose the column. */
    private Optional<Finding> unknownMapping() {
        return options().mapping().columns().entrySet().stream()
                .filter(entry -> entry.getValue().field().isPresent())
                .map(entry -> entry.getKey())
                .filter(name ->
                        columns.stream().noneMatch(column -> column.folded().equals(HeaderFold.fold(name))))
                .findFirst()
                .map(name ->
                        atHeader(Finding.of(FindingCode.UNKNOWN_COLUMN, name).as(Severity.ERROR)));
    }

    private Optional<Finding> otherLayout() {
        return options()
                .layout()
                .named()
                .filter(named -> columns.stream()
                        .noneMatch(column -> named.column(column.header()).isPresent()))
                .filter(named -> !named.recognition().fits(header.names()))
                .map(named -> atHeader(Finding.of(FindingCode.LAYOUT_DIFFERS).with("layout", named.name())));
    }

    private Optional<Finding> noHeader() {
        boolean nothingKnown = columns.stream().allMatch(column -> NO_NAMES.contains(column.why()));
        boolean looksLikeData = columns.stream()
                .anyMatch(column -> EmailAddress.parse(column.header()).value().isPresent());
        return nothingKnown && looksLikeData
                ? Optional.of(Finding.of(FindingCode.NO_HEADER).atRow(header.row(), header.line()))
                : Optional.empty();
    }

    private Optional<Finding> noKey() {
        Set<Field> fields = fields();
        List<MatchKey> keys = options.plan().matchKeys();
        if (keys.stream().anyMatch(key -> fields.contains(key.field()))) {
            return Optional.empty();
        }
        List<String> names = keys.stream().map(key -> key.field().key()).toList();
        Finding finding = Finding.of(FindingCode.NO_MATCH_COLUMN)
                .with("columns", String.join(", ", names))
                .atRow(header.row(), header.line());
        return Optional.of(Arrays.stream(MatchKey.values())
                .filter(key -> fields.contains(key.field()))
                .findFirst()
                .map(key -> finding.with("suggestion", key.field().key()))
                .orElse(finding));
    }

    /** Whoever went through is not in a report of errors, and must not be treated as missing. */
    private Optional<Finding> onlySomeRows() {
        return options.plan().complete().isEmpty()
                ? Optional.empty()
                : columns.stream()
                        .filter(column -> column.why() == Column.Why.REPORT)
                        .filter(column -> column.header().equals(ReportColumns.CODE))
                        .findFirst()
                        .map(column -> atHeader(Finding.of(FindingCode.REPORT_INCOMPLETE, column.header())));
    }

    private Optional<Finding> strictlyUnknown() {
        if (options().unknownColumns() == ImportOptions.UnknownColumns.IGNORE) {
            return Optional.empty();
        }
        return columns.stream()
                .filter(column -> STRICTLY.contains(column.why()))
                .findFirst()
                .map(column -> column.why() == Column.Why.COMING ? remarks.coming(column) : remarks.unknown(column))
                .map(finding -> atHeader(finding.as(Severity.ERROR)));
    }
}
