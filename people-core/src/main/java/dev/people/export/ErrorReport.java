package dev.people.export;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.importing.KeyMarks;
import dev.people.importing.RecordReader;
import dev.people.importing.RecordSource;
import dev.people.importing.ReportColumns;
import dev.people.importing.SecretColumns;
import dev.people.importing.SourceHeader;
import dev.people.importing.SourceRecord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an import refused, as a table that can be corrected and imported: the refused rows of the source with their cells
 * as they are, below the source's header; what stood above the header is left out, unless these are people for whom the
 * source is refused: they come below it. The {@link ReportColumns} come first
 * and say why, so that a row with too few or too many cells still has just as many too few or too many. Where a row has
 * several findings, each column has one part per finding, in the same order, with {@code " | "} between them.
 *
 * <p>Passwords are not repeated: their cells are blank, and the row says {@code SECRET_LEFT_OUT}. Where a row has too many
 * cells, stars stand for whatever may have slipped behind them. A column that was not
 * read because its values are not what its header says is named by {@code COLUMN_IGNORED}, so that reading the report
 * comes to the same. What a row is refused for because of another row is judged anew among the rows of the report. A row
 * whose double is not in the report carries marks of its keys: as long as the keys are unchanged, it is refused with {@code
 * SENT_BACK_UNCHANGED} and not written over somebody else, nor beside them.
 *
 * <pre>{@code
 * try (ErrorReport report = ErrorReport.begin(source, SourceHeader.of(source, options), table)) {
 *     plan.forEachRow(row -> report.add(new RowFindings(row.row(), row.findings())));
 *     report.finish();
 * }
 * }</pre>
 *
 * <p>Memory does not grow with the source. For one thread. The caller closes the table.
 */
public final class ErrorReport implements AutoCloseable {
    private static final String ROW = "\\d{1,9}";

    private final RecordReader reader;
    private final TableWriter out;
    private final ReportCells texts;
    private final SecretColumns secrets;
    private final Set<Integer> replaced = new HashSet<>();
    private final KeyMarks keys;
    /** The rows that are in the report. */
    private final BitSet added = new BitSet();

    private @Nullable SourceRecord record;
    private long rows;

    private ErrorReport(RecordSource source, SourceHeader header, TableWriter out, FindingTexts texts) {
        this.out = out;
        this.texts = new ReportCells(header, texts, out);
        this.keys = header.keys();
        this.secrets = header.secrets();
        for (int i = 0; i < header.names().size(); i++) {
            if (ReportColumns.isOne(header.names().get(i))) {
                replaced.add(i);
            }
        }
        out.write(joined(ReportColumns.ALL, header.names()));
        this.reader = source.open();
    }

    /** Writes the header, and tells in English. */
    public static ErrorReport begin(RecordSource source, SourceHeader header, TableWriter out) {
        return begin(source, header, out, FindingTexts.english());
    }

    /** Writes the header. */
    public static ErrorReport begin(RecordSource source, SourceHeader header, TableWriter out, FindingTexts texts) {
        return new ErrorReport(source, header, out, texts);
    }

    /** Writes rows in the order of the source, and finishes the table; answers how many there were. */
    public static long write(RecordSource source, SourceHeader header, Iterator<RowFindings> refused, TableWriter out) {
        try (ErrorReport report = begin(source, header, out)) {
            refused.forEachRemaining(report::add);
            return report.finish();
        }
    }

    /**
     * Writes one row; rows come in the order of the source.
     *
     * @throws IllegalArgumentException when the source has no such row behind those that were added
     * @throws dev.people.importing.UnreadableSourceException when the source cannot be read any further
     */
    public void add(RowFindings refused) {
        do {
            record = reader.next();
            if (record == null || record.row() > refused.row()) {
                throw new IllegalArgumentException(
                        "There is no row " + refused.row() + " in " + "the source behind those added before");
            }
        } while (record.row() < refused.row());
        List<String> said = new ArrayList<>(texts.of(record, refused.findings()));
        said.add(isBarred(refused) ? keys.text(record) : "");
        out.write(joined(said, secrets.cleaned(record)));
        added.set((int) refused.row());
        rows++;
    }

    private boolean isBarred(RowFindings refused) {
        return refused.overwriting() == RowFindings.Overwriting.BARRED
                || refused.findings().stream().anyMatch(this::isBecauseOfSomebody);
    }

    /** Whether a row has a double that is not in the report, and so perhaps became an account. */
    private boolean isBecauseOfSomebody(Finding finding) {
        if (finding.code() != FindingCode.DUPLICATE_IN_FILE) {
            return finding.code() == FindingCode.SENT_BACK_UNCHANGED;
        }
        String other = finding.parameters().getOrDefault("other", "0");
        return !other.matches(ROW) || !added.get(Integer.parseInt(other));
    }

    /** Finishes the table; answers how many rows were added. */
    public long finish() {
        out.finish();
        return rows;
    }

    @Override
    public void close() {
        reader.close();
    }

    private List<String> joined(List<String> report, List<String> cells) {
        List<String> joined = new ArrayList<>(report);
        for (int i = 0; i < cells.size(); i++) {
            if (!replaced.contains(i)) {
                joined.add(cells.get(i));
            }
        }
        return joined;
    }
}
