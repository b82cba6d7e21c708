package dev.people.finding;

import java.io.Serializable;

/**
 * What a finding points at.
 *
 * @param row the record of a file, counted from 1 with header and preamble; 0 when it points at no record
 * @param line the physical line where the record starts, from 1; 0 when there is none
 * @param column the field's key or the header's text; empty when it points at the whole
 */
public record Place(long row, long line, String column) implements Serializable {
    /** No place at all. */
    public static final Place NOWHERE = new Place(0, 0, "");

    /** A field or column. */
    public static Place column(String column) {
        return new Place(0, 0, column);
    }

    /** A record of a file. */
    public static Place row(long row, long line) {
        return new Place(row, line, "");
    }

    /** The same column, in a record of a file. */
    public Place at(long row, long line) {
        return new Place(row, line, column);
    }
}
