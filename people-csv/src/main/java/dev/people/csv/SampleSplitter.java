package dev.people.csv;

import java.util.ArrayList;
import java.util.List;

/** Cuts a sample into records with one delimiter, forgivingly, and keeps what speaks for or against it. */
final class SampleSplitter {
    private static final int MOST_RECORDS = 50;

    private final String text;
    private final char delimiter;
    private final List<Integer> widths = new ArrayList<>();
    private final List<Integer> brokenWidths = new ArrayList<>();
    private int at;
    private int delimiters;
    private int beforeBlanks;
    private int betweenDigits;
    private boolean isBroken;

    private SampleSplitter(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    static SampleSplitter split(Sample sample, char delimiter) {
        SampleSplitter splitter = new SampleSplitter(sample.text(), delimiter);
        while (splitter.at < splitter.text.length() && splitter.records() < MOST_RECORDS) {
            splitter.record();
        }
        boolean isCutOff = splitter.at >= splitter.text.length() && !sample.isWhole();
        if (isCutOff && splitter.widths.size() > 1) {
            splitter.widths.remove(splitter.widths.size() - 1);
        }
        return splitter;
    }

    /** The number of cells of each record; those with broken quotes count only if there are no others. */
    List<Integer> widths() {
        return widths.isEmpty() ? brokenWidths : widths;
    }

    /** The share of delimiters that blanks follow, as commas in running text. */
    double blankShare() {
        return share(beforeBlanks);
    }

    /** The share of delimiters between two digits, as in decimals. */
    double digitShare() {
        return share(betweenDigits);
    }

    /** Whether a quoted cell is not closed, or text follows it. */
    boolean hasBrokenQuotes() {
        return !brokenWidths.isEmpty();
    }

    private double share(int part) {
        return delimiters == 0 ? 0 : (double) part / delimiters;
    }

    private int records() {
        return widths.size() + brokenWidths.size();
    }

    private void record() {
        int start = at;
        isBroken = false;
        int cells = 1;
        cell();
        while (at < text.length() && text.charAt(at) == delimiter) {
            judgeDelimiter();
            at++;
            cells++;
            cell();
        }
        if (cells > 1 || !text.substring(start, at).isBlank()) {
            (isBroken ? brokenWidths : widths).add(cells);
        }
        skipLineEnd();
    }

    private void cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            quoted();
        }
        while (at < text.length() && text.charAt(at) != delimiter && !isLineEnd(text.charAt(at))) {
            at++;
        }
    }

    private void quoted() {
        int close = text.indexOf('"', at + 1);
        while (close >= 0 && charAt(close + 1) == '"') {
            close = text.indexOf('"', close + 2);
        }
        at = close < 0 ? text.length() : close + 1;
        char next = charAt(at);
        boolean isClosed = close >= 0 && (next == delimiter || isLineEnd(next) || next == ' ' || next == '\0');
        isBroken |= !isClosed;
    }

    private void judgeDelimiter() {
        delimiters++;
        beforeBlanks += charAt(at + 1) == ' ' ? 1 : 0;
        betweenDigits += isDigit(charAt(at - 1)) && isDigit(charAt(at + 1)) ? 1 : 0;
    }

    private void skipLineEnd() {
        if (charAt(at) == '\r' && charAt(at + 1) == '\n') {
            at++;
        }
        at++;
    }

    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }

    private static boolean isLineEnd(char c) {
        return c == '\r' || c == '\n';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
