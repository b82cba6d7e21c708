package dev.people.csv;

/**
 * A place from which a file can be read on.
 *
 * @param bytes how many bytes stand before it, the byte order mark included
 * @param chars how many characters to pass over from there until a record starts
 * @param rows how many records stand before that one
 * @param line the line that it starts on, counted from 1
 */
record Landmark(long bytes, long chars, long rows, long line) {
    /** Where a file begins behind a mark of this length. */
    static Landmark beginning(int markLength) {
        return new Landmark(markLength, 0, 0, 1);
    }
}
