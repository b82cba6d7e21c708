package dev.people.importing;

import dev.people.finding.FindingCode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an earlier report of errors, read as a source, says of its columns. It holds only some of the rows that the first
 * source had, so that what was told by all values then cannot be told by those left over.
 */
final class ReportHints {
    private final Set<String> said = new HashSet<>();

    static ReportHints of(RecordSource source, Header header) {
        ReportHints hints = new ReportHints();
        int code = index(header, ReportColumns.CODE);
        int column = index(header, ReportColumns.COLUMN);
        if (code >= 0 && column >= 0) {
            try (RecordReader reader = source.open()) {
                for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
                    hints.add(record.cells(), code, column);
                }
            }
        }
        return hints;
    }

    boolean says(FindingCode code, String column) {
        return said.contains(code + " " + column);
    }

    private void add(List<String> cells, int code, int column) {
        if (Math.max(code, column) < cells.size()) {
            List<String> codes = parts(cells.get(code));
            List<String> columns = parts(cells.get(column));
            for (int i = 0; i < Math.min(codes.size(), columns.size()); i++) {
                said.add(codes.get(i) + " " + columns.get(i));
            }
        }
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList();
    }

    private static int index(Header header, String name) {
        return header.names().stream().map(String::strip).toList().indexOf(name);
    }
}
