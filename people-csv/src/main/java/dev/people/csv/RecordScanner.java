package dev.people.csv;

import dev.people.finding.Place;
import dev.people.importing.UnreadableSourceException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the text ahead of the parser: counts lines, records, columns and characters, follows the quotes, and
 * refuses broken quoting and whatever is over a limit. Keeps no text.
 */
final class RecordScanner {
    private enum State {
        RECORD_START,
        BLANKS,
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        AFTER_QUOTED
    }

    private enum RefusedSize {
        CELL,
        RECORD
    }

    /** No spreadsheet has more columns, blank ones among them. */
    private static final int WIDEST_SHEET = 16_384;

    private final char delimiter;
    private final char highest;
    private final CsvLimits limits;
    private final int mostColumns;
    private final RecordMarks marks;

    private State state = State.RECORD_START;
    private long base;
    private char previous;
    private long line = 1;
    private long rows;
    private long recordLine;
    private long recordStart;
    private int columns;
    private long cellStart;
    private long quoteLine;
    private int doubledQuotes;
    private boolean hasContent;
    private @Nullable UnreadableSourceException oversized;
    private final List<Landmark> landmarks = new ArrayList<>();
    private boolean isLandmarkWanted;
    private long wantedBytes;
    private long wantedBase;

    /** One that begins, or goes on, there. */
    RecordScanner(char delimiter, CsvLimits limits, RecordMarks marks, Landmark start) {
        this.delimiter = delimiter;
        this.highest = (char) Math.max(delimiter, '\r');
        this.limits = limits;
        this.mostColumns = limits.columns();
        this.marks = marks;
        this.rows = start.rows();
        this.line = start.line();
    }

    /** Remembers where the next record starts; so many bytes stand before the next block. */
    void rememberNextRecord(long bytes) {
        if (!isLandmarkWanted) {
            isLandmarkWanted = true;
            wantedBytes = bytes;
            wantedBase = base;
        }
    }

    /** The places that it was asked to remember. */
    List<Landmark> landmarks() {
        return List.copyOf(landmarks);
    }

    /** Scans the next block, which has at least one character. */
    void scan(char[] block, int length) {
        int at = 0;
        while (at < length) {
            at = step(block, at, length);
        }
        base += length;
        previous = block[length - 1];
        if (state == State.PLAIN || state == State.QUOTED) {
            limitCell(base);
        } else if (state != State.RECORD_START) {
            limitRecord(base);
        }
    }

    /** Takes note of the end of the text. */
    void finish() {
        if (state == State.QUOTED) {
            throw Refusals.unclosedQuote(Place.row(rows + 1, quoteLine), columns + 1);
        }
        if (state == State.BLANKS) {
            marks.addBlank();
        } else if (state != State.RECORD_START) {
            endCell();
            endRecord();
        }
        state = State.RECORD_START;
    }

    /** Whether a quoted cell is too large already and only its end is looked for, to see whether there is one. */
    boolean isLookingForQuote() {
        return oversized != null;
    }

    private int step(char[] block, int at, int end) {
        return switch (state) {
            case RECORD_START -> startRecord(block, at);
            case BLANKS -> blanks(block, at, end);
            case CELL_START -> startCell(block, at);
            case PLAIN -> plain(block, at, end);
            case QUOTED -> quoted(block, at, end);
            case QUOTE_IN_QUOTED -> quoteInQuoted(block, at);
            case AFTER_QUOTED -> afterQuoted(block, at);
        };
    }

    private int startRecord(char[] block, int at) {
        char c = block[at];
        if (c == '\n' && before(block, at) == '\r') {
            return at + 1;
        }
        if (isLandmarkWanted) {
            isLandmarkWanted = false;
            landmarks.add(new Landmark(wantedBytes, base + at - wantedBase, rows, line));
        }
        recordStart = base + at;
        recordLine = line;
        columns = 0;
        if (isLineEnd(c)) {
            return blankLine(at);
        }
        if (c != delimiter && isBlank(c)) {
            cellStart = recordStart;
            state = State.BLANKS;
            return at + 1;
        }
        return startCell(block, at);
    }

    private int blanks(char[] block, int from, int end) {
        int at = from;
        while (at < end && block[at] != delimiter && isBlank(block[at])) {
            at++;
        }
        if (at == end) {
            return at;
        }
        if (isLineEnd(block[at])) {
            limitRecord(base + at);
            return blankLine(at);
        }
        state = State.PLAIN;
        return at;
    }

    private int blankLine(int at) {
        marks.addBlank();
        line++;
        state = State.RECORD_START;
        return at + 1;
    }

    private int startCell(char[] block, int at) {
        doubledQuotes = 0;
        hasContent = false;
        if (block[at] != '"') {
            cellStart = base + at;
            state = State.PLAIN;
            return at;
        }
        limitRecord(base + at);
        cellStart = base + at + 1;
        quoteLine = line;
        state = State.QUOTED;
        return at + 1;
    }

    private int plain(char[] block, int from, int end) {
        int at = from;
        while (at < end && (block[at] > highest || !isSeparator(block[at]))) {
            at++;
        }
        noteContent(block, from, at);
        if (at == end) {
            return at;
        }
        limitCell(base + at);
        return separator(block, at);
    }

    private int quoted(char[] block, int from, int end) {
        int at = from;
        while (at < end && block[at] != '"') {
            if (block[at] == '\r' || (block[at] == '\n' && before(block, at) != '\r')) {
                line++;
            }
            at++;
        }
        noteContent(block, from, at);
        if (at == end) {
            return at;
        }
        limitCell(base + at);
        state = State.QUOTE_IN_QUOTED;
        return at + 1;
    }

    private int quoteInQuoted(char[] block, int at) {
        if (block[at] != '"') {
            return afterQuoted(block, at);
        }
        doubledQuotes++;
        state = State.QUOTED;
        return at + 1;
    }

    private int afterQuoted(char[] block, int at) {
        char c = block[at];
        if (c == delimiter || isLineEnd(c)) {
            return separator(block, at);
        }
        if (c != ' ' && c != '\t') {
            limitRecord(base + at);
            throw Refusals.textAfterQuote(Place.row(rows + 1, quoteLine), columns + 1);
        }
        state = State.AFTER_QUOTED;
        return at + 1;
    }

    private int separator(char[] block, int at) {
        limitRecord(base + at);
        endCell();
        if (block[at] == delimiter) {
            state = State.CELL_START;
        } else {
            endRecord();
            line++;
            state = State.RECORD_START;
        }
        return at + 1;
    }

    private void endCell() {
        if (oversized != null) {
            throw oversized;
        }
        columns++;
        if (columns > mostColumns && (hasContent || columns > WIDEST_SHEET)) {
            throw Refusals.tooManyColumns(record(), mostColumns);
        }
    }

    /** Blank cells beyond the limit are columns that a spreadsheet left behind: only the others are too many. */
    private void noteContent(char[] block, int from, int to) {
        if (columns >= mostColumns) {
            lookForContent(block, from, to);
        }
    }

    private void lookForContent(char[] block, int from, int to) {
        for (int at = from; at < to && !hasContent; at++) {
            hasContent =
                    !isBlank(block[at]) && !isLineEnd(block[at]) && Character.getType(block[at]) != Character.FORMAT;
        }
    }

    private void endRecord() {
        marks.addRecord(recordLine, columns);
        rows++;
    }

    /** Inside a cell: whichever limit was passed first is named, wherever blocks end. */
    private void limitCell(long at) {
        long lastOfCell = cellStart + doubledQuotes + limits.cell();
        if (at > lastOfCell && lastOfCell <= recordStart + limits.record()) {
            refuse(RefusedSize.CELL);
        } else {
            limitRecord(at);
        }
    }

    private void limitRecord(long at) {
        if (at - recordStart > limits.record()) {
            refuse(RefusedSize.RECORD);
        }
    }

    /** Inside quotes the verdict waits: where the quote is never closed, that is the mistake to be told. */
    private void refuse(RefusedSize what) {
        if (oversized == null) {
            oversized = what == RefusedSize.CELL
                    ? Refusals.cellTooLarge(record(), columns + 1, limits.cell())
                    : Refusals.recordTooLarge(record(), limits.record());
        }
        if (state != State.QUOTED && state != State.QUOTE_IN_QUOTED) {
            throw oversized;
        }
    }

    private Place record() {
        return Place.row(rows + 1, recordLine);
    }

    private char before(char[] block, int at) {
        return at > 0 ? block[at - 1] : previous;
    }

    private boolean isSeparator(char c) {
        return c == delimiter || isLineEnd(c);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f' || (c > 127 && Character.isSpaceChar(c));
    }
}
