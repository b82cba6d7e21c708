package dev.people.importing;

import java.util.List;

/**
 * The record that names the columns.
 *
 * @param row its number; 0 when the source has no record at all
 * @param line the line where it starts
 * @param names the headers as written
 */
record Header(long row, long line, List<String> names) {
    Header {
        names = List.copyOf(names);
    }

    static Header of(SourceRecord record) {
        return new Header(record.row(), record.line(), record.cells());
    }
}
