package dev.people.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How a table is written. Lines end with CRLF and cells are quoted where needed, as RFC 4180 has it. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * CsvStyle.standard().withDelimiter(';').withByteOrderMark()     // what spreadsheet programs in Europe like best
 * }</pre>
 */
public final class CsvStyle {
    private static final CsvStyle STANDARD = new CsvStyle(',', StandardCharsets.UTF_8, Mark.NONE, Formulas.GUARDED);

    private final char delimiter;
    private final Charset charset;
    private final Mark mark;
    private final Formulas formulas;

    private CsvStyle(char delimiter, Charset charset, Mark mark, Formulas formulas) {
        this.delimiter = delimiter;
        this.charset = charset;
        this.mark = mark;
        this.formulas = formulas;
    }

    /** Comma, UTF-8 without a byte order mark, formulas guarded. */
    public static CsvStyle standard() {
        return STANDARD;
    }

    /**
     * The same with another delimiter.
     *
     * @throws IllegalArgumentException when it can be none, such as a quote or a line end
     */
    public CsvStyle withDelimiter(char other) {
        return new CsvStyle(Delimiters.require(other), charset, mark, formulas);
    }

    /**
     * The same in another character set. A character that it lacks fails the writing; it is never replaced.
     *
     * @throws IllegalArgumentException for UTF-16 or UTF-32 without the byte order named, and when there is to be a byte
     *     order mark and the character set has none
     */
    public CsvStyle withCharset(Charset other) {
        String name = other.name().toUpperCase(Locale.ROOT);
        if (name.equals("UTF-16") || name.equals("UTF-32")) {
            throw new IllegalArgumentException(
                    name + " leaves the byte order open. Use " + name + "LE or " + name + "BE");
        }
        return mark == Mark.NONE
                ? new CsvStyle(delimiter, other, mark, formulas)
                : new CsvStyle(delimiter, other, Mark.NONE, formulas).withByteOrderMark();
    }

    /**
     * The same with a byte order mark at the beginning.
     *
     * @throws IllegalArgumentException when the character set has none
     */
    public CsvStyle withByteOrderMark() {
        if (!ByteOrderMark.isKnownFor(charset)) {
            throw new IllegalArgumentException(charset.name() + " has no byte order mark. Use UTF-8 or leave it out");
        }
        return new CsvStyle(delimiter, charset, Mark.WRITTEN, formulas);
    }

    /**
     * The same with every cell as it is. By default an apostrophe goes before a cell that a spreadsheet program could
     * take for a formula.
     */
    public CsvStyle withoutFormulaGuard() {
        return new CsvStyle(delimiter, charset, mark, Formulas.AS_THEY_ARE);
    }

    char delimiter() {
        return delimiter;
    }

    Charset charset() {
        return charset;
    }

    boolean hasByteOrderMark() {
        return mark == Mark.WRITTEN;
    }

    /** The cell as it is to stand in the file, not yet quoted. */
    String guarded(String cell) {
        return formulas == Formulas.GUARDED ? FormulaGuard.guarded(cell) : cell;
    }

    private enum Mark {
        NONE,
        WRITTEN
    }

    private enum Formulas {
        GUARDED,
        AS_THEY_ARE
    }
}
