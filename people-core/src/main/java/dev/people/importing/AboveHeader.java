package dev.people.importing;

import com.ibm.icu.lang.UCharacter;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.BlankText;
import dev.people.user.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What stands above the header: a title, a line of the product that wrote the table, or people whom nobody would read.
 * Records that look like people refuse the table; others are passed over, with a note.
 */
final class AboveHeader {
    /** A line by which PowerShell marks its tables; types of types have commas. */
    private static final Pattern TYPE = Pattern.compile("\"?#TYPE\\s.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final String REMARK = "#";

    /** Lines by which products mark their tables. */
    private static final Pattern MARK = Pattern.compile("#.*|sep=.|version:\\s*v?[\\d.]+", Pattern.DOTALL);

    private static final int NAME_AND_VALUE = 2;

    private final Header header;
    private final List<Column> columns;
    private final HeaderWords words;
    private final List<SourceRecord> records;

    AboveHeader(Header header, List<SourceRecord> records, List<Column> columns, HeaderWords words) {
        this.header = header;
        this.columns = columns;
        this.words = words;
        this.records = records;
    }

    /** Why the table is refused. */
    Optional<Finding> refusal() {
        List<SourceRecord> people = records.stream().filter(this::isPerson).toList();
        return people.isEmpty() ? Optional.empty() : Optional.of(finding(FindingCode.PEOPLE_ABOVE_HEADER, people));
    }

    /** What is passed over. */
    Optional<Finding> note() {
        return records.isEmpty() ? Optional.empty() : Optional.of(finding(FindingCode.RECORDS_ABOVE_HEADER, records));
    }

    /** The first record that is passed over and may be about a person all the same. */
    OptionalLong unclear() {
        return records.stream()
                .filter(record -> !isMark(record) && !isHeader(record) && mayBePerson(record))
                .mapToLong(SourceRecord::row)
                .findFirst();
    }

    /** Whether a record of a table that is refused for people above its header may be one of them. */
    boolean isRow(SourceRecord record) {
        return records.stream().anyMatch(some -> some.row() == record.row()) && !isMark(record) && !isHeader(record);
    }

    private Finding finding(FindingCode code, List<SourceRecord> some) {
        RowSpan rows = new RowSpan();
        some.forEach(record -> rows.add(record.row()));
        SourceRecord first = some.get(0);
        return Finding.of(code).with("rows", rows).with("header", header.row()).atRow(first.row(), first.line());
    }

    private boolean isPerson(SourceRecord record) {
        List<String> filled = filled(record);
        if (isMark(record) || filled.get(0).endsWith(":")) {
            return false;
        }
        if (filled.stream().anyMatch(AboveHeader::isKey)) {
            return true;
        }
        if (isHeader(record)) {
            return false;
        }
        long width =
                columns.stream().filter(column -> !column.header().isEmpty()).count();
        boolean isNarrow = record.cells().size() <= NAME_AND_VALUE && width > NAME_AND_VALUE + 1;
        return filled.size() >= Math.min(2, width) && !isNarrow && (width > 1 || mayBePerson(record));
    }

    /** Whether a cell decides if its record is a person: a key, a mark, or a label before its value. */
    boolean isTelling(SourceRecord record, String cell) {
        boolean isFirst = cell.equals(filled(record).get(0));
        return isKey(cell) || (isFirst && (isMark(record) || cell.endsWith(":")));
    }

    private static List<String> filled(SourceRecord record) {
        return record.cells().stream()
                .filter(cell -> !BlankText.isBlank(cell))
                .map(BlankText::strip)
                .toList();
    }

    /** A remark may have commas, but no key of a person. */
    private static boolean isMark(SourceRecord record) {
        List<String> filled = filled(record);
        String first = filled.get(0);
        return TYPE.matcher(first).matches()
                || (filled.size() == 1 && MARK.matcher(first).matches())
                || (first.startsWith(REMARK) && filled.stream().noneMatch(AboveHeader::isKey));
    }

    private boolean isHeader(SourceRecord record) {
        return HeaderEvidence.of(record, columns, words).isHeader();
    }

    /** A title has words; the name of an account has no white space. */
    private static boolean mayBePerson(SourceRecord record) {
        return filled(record).stream().anyMatch(cell -> cell.codePoints().noneMatch(UCharacter::isUWhiteSpace));
    }

    private static boolean isKey(String cell) {
        return (cell.indexOf('@') > 0 && EmailAddress.parse(cell).value().isPresent()) || Columns.isId(cell);
    }
}
