package dev.people.csv;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Place;
import dev.people.importing.UnreadableSourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a file is refused as a whole. The content of cells gets into no finding, since it may be a secret, but for the line
 * that shows what character sets would read, in which secrets are hidden.
 */
final class Refusals {
    private Refusals() {}

    static UnreadableSourceException unreadable(String file, String why) {
        return refused(unreadableFinding(file, why));
    }

    static UnreadableSourceException unreadable(String file, Throwable cause) {
        Finding finding =
                unreadableFinding(file, "reading fails: " + cause.getClass().getSimpleName());
        return new UnreadableSourceException(finding, cause);
    }

    static UnreadableSourceException empty(String file) {
        return refused(Finding.of(FindingCode.EMPTY_FILE).with("file", file));
    }

    static UnreadableSourceException binary(String file) {
        return notText(file, "it is binary data");
    }

    static UnreadableSourceException notText(String file, String why) {
        return refused(Finding.of(FindingCode.NOT_TEXT).with("file", file).with("why", why));
    }

    static UnreadableSourceException spreadsheet(String file, String format) {
        return refused(
                Finding.of(FindingCode.SPREADSHEET_FILE).with("file", file).with("format", format));
    }

    /**
     * Bytes that are malformed; the place is the line of the first ones, the offset counts bytes from 0. The lines that
     * show readings are whole, however many there are.
     */
    static UnreadableSourceException badEncoding(BadBytes bad, String file) {
        Finding finding = Finding.of(FindingCode.BAD_ENCODING)
                .with("file", file)
                .with("charset", bad.charset())
                .with("offset", bad.offset())
                .with("line", bad.line())
                .with("count", bad.count())
                .with("suggestion", bad.advice().suggestion())
                .at(Place.row(0, bad.line()));
        Map<String, String> parameters = new LinkedHashMap<>(finding.parameters());
        parameters.put("readings", bad.advice().readings());
        return refused(new Finding(finding.code(), finding.severity(), finding.place(), parameters));
    }

    static UnreadableSourceException unclosedQuote(Place quote, int cell) {
        return brokenQuoting(quote, cell, "the quote is never closed");
    }

    static UnreadableSourceException textAfterQuote(Place quote, int cell) {
        return brokenQuoting(quote, cell, "text follows the closing quote");
    }

    static UnreadableSourceException cellTooLarge(Place record, int cell, int limit) {
        return tooLarge(record, "cell " + cell + " of it", limit);
    }

    static UnreadableSourceException recordTooLarge(Place record, int limit) {
        return tooLarge(record, "all of it", limit);
    }

    static UnreadableSourceException tooManyColumns(Place record, int limit) {
        return refused(
                Finding.of(FindingCode.TOO_MANY_COLUMNS).with("limit", limit).at(record));
    }

    static UnreadableSourceException refused(Finding finding) {
        return new UnreadableSourceException(finding);
    }

    private static Finding unreadableFinding(String file, String why) {
        return Finding.of(FindingCode.UNREADABLE_SOURCE).with("file", file).with("why", why);
    }

    private static UnreadableSourceException brokenQuoting(Place quote, int cell, String why) {
        return refused(Finding.of(FindingCode.BROKEN_QUOTING)
                .with("cell", cell)
                .with("why", why)
                .at(quote));
    }

    private static UnreadableSourceException tooLarge(Place record, String what, int limit) {
        return refused(Finding.of(FindingCode.RECORD_TOO_LARGE)
                .with("what", what)
                .with("limit", limit)
                .at(record));
    }

    /** Why a table cannot be written; file systems name the file in the message and the reason in the type. */
    static UncheckedIOException unwritable(IOException e) {
        String type = e.getClass().getSimpleName();
        String message = e.getMessage() == null ? "" : e.getMessage();
        boolean isNamed = e instanceof FileSystemException file && file.getReason() == null;
        String why = isNamed || message.isEmpty() ? (type + " " + message).strip() : message;
        return new UncheckedIOException("The table cannot be written: " + why, e);
    }
}
