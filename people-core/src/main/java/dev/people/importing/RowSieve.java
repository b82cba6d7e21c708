package dev.people.importing;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.plan.ProposedRow;
import dev.people.plan.SourceRemarks;
import dev.people.profile.BuiltInField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which records are rows: those below the header that have a value and are not the header once more. Of a table that is
 * refused because people stand above its header they are rows, too, so that a report of errors has everybody. For one
 * reading.
 */
final class RowSieve {
    private final Header header;
    private final List<Column> columns;
    private final HeaderWords words;
    private final AboveHeader above;
    private final boolean takesAbove;
    /** The column of addresses; -1 where there is none. */
    private final int email;

    private final RowSpan blank = new RowSpan();
    private final RowSpan repeated = new RowSpan();
    private final Optional<Finding> made;
    private boolean isMade;
    private long firstBlank;
    private Optional<SourceRecord> firstRepeated = Optional.empty();
    private Optional<Finding> refusal = Optional.empty();

    private RowSieve(TableReading table, boolean takesAbove) {
        this.header = table.header();
        this.columns = table.columns();
        this.words = table.words();
        this.above = table.above();
        this.takesAbove = takesAbove;
        this.email = columns.stream()
                .filter(column -> column.isReadInto(BuiltInField.EMAIL))
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
        this.made = LoginColumns.remark(table);
    }

    static RowSieve of(TableReading table, Optional<Finding> refusal) {
        boolean takesAbove = refusal.filter(why -> why.code() == FindingCode.PEOPLE_ABOVE_HEADER)
                .isPresent();
        return new RowSieve(table, takesAbove);
    }

    boolean isRow(SourceRecord record) {
        if (record.row() == header.row()) {
            return false;
        }
        if (record.isBlank()) {
            return !isBlankRow(record);
        }
        if (record.row() < header.row()) {
            return takesAbove && above.isRow(record);
        }
        return hasAddress(record) || !isRepeated(record);
    }

    /** Whether an address stands where addresses stand, as of most people: they need no closer look. */
    private boolean hasAddress(SourceRecord record) {
        return email >= 0
                && email < record.cells().size()
                && record.cells().get(email).indexOf('@') >= 0;
    }

    private boolean isBlankRow(SourceRecord record) {
        firstBlank = blank.isEmpty() ? record.row() : firstBlank;
        blank.add(record.row());
        return true;
    }

    private boolean isRepeated(SourceRecord record) {
        HeaderEvidence evidence = HeaderEvidence.of(record, columns, words);
        if (!evidence.isHeader()) {
            return false;
        }
        if (evidence.isSame(record.row() == header.row() + 1)) {
            firstRepeated = firstRepeated.or(() -> Optional.of(record));
            repeated.add(record.row());
            return true;
        }
        refusal = refusal.or(() -> Optional.of(evidence.finding(record, header)));
        return false;
    }

    /** Takes note of what a row was read as. */
    ProposedRow noted(ProposedRow row) {
        isMade |= row.origins().madeIfNew().contains(BuiltInField.USERNAME);
        return row;
    }

    /** What the records seen so far show. */
    SourceRemarks remarks() {
        List<Finding> findings = new ArrayList<>();
        firstRepeated.ifPresent(record -> findings.add(
                Finding.of(FindingCode.HEADER_REPEATED).with("rows", repeated).atRow(record.row(), record.line())));
        if (!blank.isEmpty()) {
            findings.add(Finding.of(FindingCode.BLANK_ROWS)
                    .with("count", blank.count())
                    .with("first", firstBlank)
                    .atRow(firstBlank, 0));
        }
        made.filter(any -> isMade).ifPresent(findings::add);
        return new SourceRemarks(findings, refusal, above.unclear());
    }
}
