package dev.people.export;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.importing.ReportColumns;
import dev.people.importing.SourceHeader;
import dev.people.importing.SourceRecord;
import dev.people.profile.BlankText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the columns of a report say of a row. What a table cannot hold is shown as a question mark here, and only here. */
final class ReportCells {
    private final SourceHeader header;
    private final FindingTexts texts;
    private final TableWriter out;
    private final SortedMap<Integer, String> unread = new TreeMap<>();

    ReportCells(SourceHeader header, FindingTexts texts, TableWriter out) {
        this.header = header;
        this.texts = texts;
        this.out = out;
        header.unread().forEach(column -> unread.put(column, header.names().get(column)));
    }

    List<String> of(SourceRecord record, List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(
                about(FindingCode.SECRET_LEFT_OUT, header.secrets().at(record).named(), record));
        all.addAll(about(FindingCode.COLUMN_IGNORED, unread, record));
        return List.of(
                String.valueOf(record.line()),
                parts(all, finding -> finding.code().name()),
                parts(all, finding -> finding.place().column()),
                parts(all, texts::text),
                parts(all, texts::suggestion));
    }

    private static List<Finding> about(FindingCode code, SortedMap<Integer, String> columns, SourceRecord record) {
        return columns.entrySet().stream()
                .filter(column -> column.getKey() < record.cells().size())
                .filter(column -> !BlankText.isBlank(record.cells().get(column.getKey())))
                .map(column -> Finding.of(code, BlankText.strip(column.getValue()))
                        .with("why", "its values are not what its header says"))
                .toList();
    }

    private String parts(List<Finding> findings, Function<Finding, String> text) {
        return findings.stream()
                .map(finding -> plain(text.apply(finding)))
                .collect(Collectors.joining(ReportColumns.BETWEEN));
    }

    /** One line that the table can hold, without the mark between parts. */
    private String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean canWrite = canWrite(text);
        text.replace('|', '/').codePoints().forEach(c -> {
            boolean isShown = canWrite || canWrite(Character.toString(c));
            plain.appendCodePoint(Character.isISOControl(c) ? ' ' : isShown ? c : '?');
        });
        return plain.toString();
    }

    private boolean canWrite(String text) {
        return !(out instanceof EncodedTableWriter encoded) || encoded.canWrite(text);
    }
}
