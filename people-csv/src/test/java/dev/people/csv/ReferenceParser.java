package dev.people.csv;

import dev.people.importing.SourceRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV as it is meant, without any regard for speed or memory: what the reader is compared with. Broken quoting is an
 * {@link IllegalArgumentException} with the line of the quote.
 */
final class ReferenceParser {
    private final String text;
    private final char delimiter;
    private int at;

    private ReferenceParser(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    static List<SourceRecord> parse(String text, char delimiter) {
        return new ReferenceParser(text, delimiter).records();
    }

    private List<SourceRecord> records() {
        List<SourceRecord> records = new ArrayList<>();
        while (at < text.length()) {
            int start = at;
            List<String> cells = cells();
            boolean isBlank = cells.size() == 1
                    && text.substring(start, at).replace('\u00A0', ' ').isBlank();
            if (!isBlank) {
                records.add(new SourceRecord(records.size() + 1, lineAt(start), cells));
            }
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return records;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == delimiter) {
            at++;
            cells.add(cell());
        }
        return cells;
    }

    private String cell() {
        return text.startsWith("\"", at) ? quoted() : plain();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && !isSeparator()) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int line = lineAt(at);
        StringBuilder cell = new StringBuilder();
        at++;
        while (!text.startsWith("\"", at) || text.startsWith("\"\"", at)) {
            if (at >= text.length()) {
                throw new IllegalArgumentException(String.valueOf(line));
            }
            cell.append(text.charAt(at));
            at += text.startsWith("\"\"", at) ? 2 : 1;
        }
        at++;
        while (at < text.length() && !isSeparator()) {
            if (" \t".indexOf(text.charAt(at++)) < 0) {
                throw new IllegalArgumentException(String.valueOf(line));
            }
        }
        return cell.toString();
    }

    private boolean isSeparator() {
        return text.charAt(at) == delimiter || text.charAt(at) == '\r' || text.charAt(at) == '\n';
    }

    private int lineAt(int index) {
        return 1
                + (int) text.substring(0, index)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
