package dev.people.csv;

import dev.people.importing.SourceForm;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How a table is written. Lines end with CRLF and cells are quoted where needed, as RFC 4180 has it. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * CsvStyle.standard().withDelimiter(';').withByteOrderMark()     // what spreadsheet programs in Europe like best
 * CsvStyle.like(upload.form())                                   // as the file that came in
 * }</pre>
 */
public final class CsvStyle {
    private static final CsvStyle STANDARD = new CsvStyle(',', StandardCharsets.UTF_8, EnumSet.noneOf(Trait.class));

    private final char delimiter;
    private final Charset charset;
    private final Set<Trait> traits;

    private CsvStyle(char delimiter, Charset charset, Set<Trait> traits) {
        this.delimiter = delimiter;
        this.charset = charset;
        this.traits = traits;
    }

    /** Comma, UTF-8 without a byte order mark, formulas guarded. */
    public static CsvStyle standard() {
        return STANDARD;
    }

    /**
     * The delimiter, character set and byte order mark of a file that was read; a comma and UTF-8 where it had none.
     * Formulas are guarded.
     *
     * @throws IllegalArgumentException when nothing can be written in its character set
     */
    public static CsvStyle like(SourceForm form) {
        CsvStyle style = form.delimiter().isEmpty()
                ? STANDARD
                : STANDARD.withDelimiter(form.delimiter().charAt(0));
        if (form.charset().isEmpty()) {
            return style;
        }
        String open = form.charset().toUpperCase(Locale.ROOT);
        if (open.equals("UTF-16") || open.equals("UTF-32")) {
            return style.withCharset(Charset.forName(open + "BE")).withByteOrderMark();
        }
        style = style.withCharset(Charset.forName(form.charset()));
        return form.byteOrderMark().isEmpty() ? style : style.withByteOrderMark();
    }

    /**
     * The same with another delimiter.
     *
     * @throws IllegalArgumentException when it can be none, such as a quote or a line end
     */
    public CsvStyle withDelimiter(char other) {
        return new CsvStyle(Delimiters.require(other), charset, traits);
    }

    /**
     * The same in another character set. A character that it lacks is refused; it is never replaced.
     *
     * @throws IllegalArgumentException for UTF-16 or UTF-32 without the byte order named, for a character set that can
     *     only be read, and when there is to be a byte order mark and the character set has none
     */
    public CsvStyle withCharset(Charset other) {
        String name = other.name().toUpperCase(Locale.ROOT);
        if (name.equals("UTF-16") || name.equals("UTF-32")) {
            throw new IllegalArgumentException(
                    name + " leaves the byte order open. Use " + name + "LE or " + name + "BE");
        }
        if (!other.canEncode()) {
            throw new IllegalArgumentException(name + " can only be read. Use UTF-8");
        }
        CsvStyle style = new CsvStyle(delimiter, other, traits);
        return hasByteOrderMark() ? style.withByteOrderMark() : style;
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
        return with(Trait.BYTE_ORDER_MARK);
    }

    /** The same with lines that end with LF alone. */
    public CsvStyle withLineFeeds() {
        return with(Trait.LINE_FEEDS);
    }

    /** The same with quotes around every cell. */
    public CsvStyle withEveryCellQuoted() {
        return with(Trait.ALL_QUOTED);
    }

    /**
     * The same with every cell as it is, for programs that run no formulas. By default an apostrophe goes before a cell
     * that a spreadsheet program could take for a formula, and a last column {@code _guarded} tells the importer to take
     * it off again.
     */
    public CsvStyle withoutFormulaGuard() {
        return with(Trait.FORMULAS_AS_THEY_ARE);
    }

    char delimiter() {
        return delimiter;
    }

    Charset charset() {
        return charset;
    }

    boolean hasByteOrderMark() {
        return traits.contains(Trait.BYTE_ORDER_MARK);
    }

    boolean isGuarded() {
        return !traits.contains(Trait.FORMULAS_AS_THEY_ARE);
    }

    boolean quotesAll() {
        return traits.contains(Trait.ALL_QUOTED);
    }

    String lineEnd() {
        return traits.contains(Trait.LINE_FEEDS) ? "\n" : "\r\n";
    }

    private CsvStyle with(Trait trait) {
        EnumSet<Trait> more = EnumSet.copyOf(traits);
        more.add(trait);
        return new CsvStyle(delimiter, charset, more);
    }

    private enum Trait {
        BYTE_ORDER_MARK,
        LINE_FEEDS,
        ALL_QUOTED,
        FORMULAS_AS_THEY_ARE
    }
}
