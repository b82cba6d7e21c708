package dev.people.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Reads rows strictly as RFC 4180 has them, to check what was written. */
final class CsvCells {
    private final String text;
    private int at;

    private CsvCells(String text) {
        this.text = text;
    }

    static List<List<String>> of(String text) {
        CsvCells cells = new CsvCells(text);
        List<List<String>> rows = new ArrayList<>();
        while (cells.at < text.length()) {
            rows.add(cells.row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> row = new ArrayList<>();
        row.add(cell());
        while (text.charAt(at) == ',') {
            at++;
            row.add(cell());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new IllegalStateException("A row ends in the middle of a line, at " + at);
        }
        at += 2;
        return row;
    }

    private String cell() {
        return text.charAt(at) == '"' ? quoted() : plain();
    }

    private String plain() {
        int start = at;
        while (",\"\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        do {
            int end = text.indexOf('"', at + 1);
            cell.append(text, at + 1, end + 1);
            at = end + 1;
        } while (text.charAt(at) == '"');
        return cell.substring(0, cell.length() - 1);
    }
}
