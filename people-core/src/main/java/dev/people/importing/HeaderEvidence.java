package dev.people.importing;

import dev.people.change.StateWish;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much a record looks like a header, held against the columns that it stands under. A cell that names its own column,
 * or any field where a username or another typed value should be, is strong evidence; one that could as well be a value,
 * such as the position "Manager" or the state "frozen", is weak.
 */
final class HeaderEvidence {
    private static final Set<Field> FREE = Set.of(
            BuiltInField.POSITION,
            BuiltInField.DEPARTMENT,
            BuiltInField.LOCATION,
            BuiltInField.ADDRESS,
            BuiltInField.CITY,
            BuiltInField.ACCOUNT_STATE,
            BuiltInField.USER_TYPE,
            BuiltInField.MANAGER);

    private static final Set<Field> NAMING = Set.of(
            BuiltInField.USERNAME,
            BuiltInField.FIRST_NAME,
            BuiltInField.LAST_NAME,
            BuiltInField.EMAIL,
            BuiltInField.EMPLOYEE_ID);
    private static final Set<String> WORDS = Set.of("user", "login", "account", "mail");

    private final List<Column> columns;
    private final HeaderWords words;
    private final Set<Object> names = new HashSet<>();
    private int filled;
    private int own;
    private int strong;
    private int weak;
    private int conflict = -1;
    private int labelConflict = -1;
    private boolean namesKey;

    private HeaderEvidence(List<Column> columns, HeaderWords words) {
        this.columns = columns;
        this.words = words;
    }

    static HeaderEvidence of(SourceRecord record, List<Column> columns, HeaderWords words) {
        HeaderEvidence evidence = new HeaderEvidence(columns, words);
        List<String> cells = record.cells();
        for (int i = 0; i < cells.size(); i++) {
            String cell = BlankText.strip(cells.get(i));
            if (!cell.isEmpty() && !evidence.isReported(i, cell)) {
                evidence.add(i, cell);
            }
        }
        return evidence;
    }

    /** Reports of errors name columns; that does not make their rows headers. */
    private boolean isReported(int index, String cell) {
        return index < columns.size() && columns.get(index).why() == Column.Why.REPORT && !ReportColumns.isOne(cell);
    }

    private void add(int index, String cell) {
        filled++;
        Optional<Column> column = index < columns.size() ? Optional.of(columns.get(index)) : Optional.empty();
        Optional<Field> field = column.flatMap(Column::field);
        String folded = HeaderFold.fold(cell);
        Optional<HeaderWords.Meaning> meaning = words.of(cell, folded);
        if (column.filter(its -> names(cell, folded, meaning, its)).isPresent()) {
            own++;
            strong++;
            names.add(field.<Object>map(some -> some).orElse(index));
            namesKey |= field.isPresent() && !FREE.contains(field.get());
            return;
        }
        if (field.isPresent() || meaning.isPresent()) {
            conflict = conflict < 0 ? index : conflict;
        }
        if (field.isPresent() && meaning.isPresent()) {
            labelConflict = labelConflict < 0 ? index : labelConflict;
        }
        if (meaning.isPresent()) {
            names.add(meaning.get().field().<Object>map(some -> some).orElse(cell));
            boolean isTyped = field.isPresent() && !FREE.contains(field.get());
            boolean isState = StateWish.ofText(cell).isPresent();
            boolean isStrong = !isState && (isTyped || column.isEmpty() || isNoValue(folded, meaning.get()));
            strong += isStrong ? 1 : 0;
            weak += isStrong ? 0 : 1;
        }
    }

    /** Whether nobody has such a value, whatever the column: "First name" is a header, "Mail" may be a department. */
    private static boolean isNoValue(String folded, HeaderWords.Meaning meaning) {
        return meaning.field().filter(NAMING::contains).isPresent() && !WORDS.contains(folded);
    }

    private static boolean names(String cell, String folded, Optional<HeaderWords.Meaning> meaning, Column column) {
        return (meaning.isPresent() && meaning.get().is(column.field()))
                || cell.equals(column.header())
                || folded.equals(column.folded());
    }

    /** Whether it names columns. */
    boolean isHeader() {
        int known = strong + weak;
        if (filled == 1) {
            return own == 1 && namesKey;
        }
        return names.size() >= 2
                && (strong >= 2
                        || (strong == 1 && known == filled)
                        || (strong == 1 && known >= 3 && known * 2 >= filled)
                        || (known >= 3 && known == filled));
    }

    /** Whether most of its cells name columns: it may be a header of its own. */
    boolean namesColumns() {
        return isHeader() && (strong + weak) * 2 >= filled;
    }

    /**
     * Whether rows below it are read the same way: every cell names the column that it stands in, or stands in one that is
     * not read. Two header rows one below the other are about the same columns, whatever words the second has.
     */
    boolean isSame(boolean isDirectlyBelow) {
        return conflict < 0 || (isDirectlyBelow && labelConflict < 0 && own * 2 >= filled);
    }

    /** What is wrong with a record that is another header. */
    Finding finding(SourceRecord record, Header header) {
        return Finding.of(FindingCode.SECOND_HEADER)
                .with("name", BlankText.strip(record.cells().get(conflict)))
                .with(
                        "expected",
                        conflict < columns.size() ? columns.get(conflict).header() : "")
                .with("header", header.row())
                .atRow(record.row(), record.line());
    }
}
