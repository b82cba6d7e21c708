package dev.people.csv;

import dev.people.export.TableWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Writes a table as CSV. Whoever makes one closes it, and with it the stream or writer that was given. For one thread.
 *
 * <pre>{@code
 * try (CsvTables table = CsvTables.to(Path.of("staff.csv"))) {
 *     table.write(List.of("username", "email"));
 *     table.write(List.of("anna", "anna@example.org"));
 * }
 * }</pre>
 *
 * <p>What cannot be written, a character included that the character set lacks, is an {@link UncheckedIOException}.
 */
public final class CsvTables implements TableWriter {
    private static final String DECLARATION = "sep=";
    private static final String LINE_END = "\r\n";

    private final Writer out;
    private final CsvStyle style;
    private boolean isBegun;

    private CsvTables(Writer out, CsvStyle style) {
        this.out = out;
        this.style = style;
        if (style.hasByteOrderMark()) {
            print("\uFEFF");
        }
    }

    /** Writes to this file, which is made anew, in the standard style. */
    public static CsvTables to(Path file) {
        return to(file, CsvStyle.standard());
    }

    /** Writes to this file, which is made anew. */
    public static CsvTables to(Path file, CsvStyle style) {
        Objects.requireNonNull(style, "style");
        try {
            return to(Files.newOutputStream(file), style);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + file, e);
        }
    }

    /** Writes to this stream in the standard style. */
    public static CsvTables to(OutputStream out) {
        return to(out, CsvStyle.standard());
    }

    /** Writes to this stream. */
    public static CsvTables to(OutputStream out, CsvStyle style) {
        Objects.requireNonNull(out, "out");
        return to(
                new OutputStreamWriter(
                        out,
                        style.charset()
                                .newEncoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                style);
    }

    /** Writes to this writer in the standard style. */
    public static CsvTables to(Writer out) {
        return to(out, CsvStyle.standard());
    }

    /** Writes to this writer, whose character set it is that counts. */
    public static CsvTables to(Writer out, CsvStyle style) {
        return new CsvTables(new BufferedWriter(Objects.requireNonNull(out, "out")), style);
    }

    /**
     * Writes one record.
     *
     * @throws IllegalArgumentException when it has no cell
     */
    @Override
    public void write(List<String> cells) {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("A record needs at least one cell");
        }
        print(firstCell(style.guarded(cells.get(0)), cells.size()));
        for (String cell : cells.subList(1, cells.size())) {
            print(String.valueOf(style.delimiter()));
            print(CellText.of(style.guarded(cell), style.delimiter()));
        }
        print(LINE_END);
        isBegun = true;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The table cannot be finished", e);
        }
    }

    /** Without quotes, a lone empty cell would be no record, and some beginnings of a file would be no cell. */
    private String firstCell(String cell, int columns) {
        boolean isLost = (cell.isEmpty() && columns == 1) || (!isBegun && misleads(cell));
        return isLost ? CellText.quoted(cell) : CellText.of(cell, style.delimiter());
    }

    /** Whether a file that begins with this seems to begin with a byte order mark or a declaration. */
    private boolean misleads(String cell) {
        byte[] beginning = (cell + style.delimiter()).getBytes(style.charset());
        return ByteOrderMark.of(beginning).isPresent()
                || cell.regionMatches(true, 0, DECLARATION, 0, DECLARATION.length());
    }

    private void print(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The table cannot be written", e);
        }
    }
}
