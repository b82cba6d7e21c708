package dev.people.csv;

import dev.people.importing.SpoolFolder;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the reader is told instead of finding it out. Immutable and thread-safe.
 *
 * <pre>{@code
 * CsvOptions.detect().withCharset(Charset.forName("windows-1252")).withDelimiter(';')
 * }</pre>
 */
public final class CsvOptions {
    private static final CsvOptions DETECT = new CsvOptions(null, null, CsvLimits.standard(), SpoolFolder.temporary());

    private final @Nullable Character delimiter;
    private final @Nullable Charset charset;
    private final CsvLimits limits;
    private final SpoolFolder spool;

    private CsvOptions(@Nullable Character delimiter, @Nullable Charset charset, CsvLimits limits, SpoolFolder spool) {
        this.delimiter = delimiter;
        this.charset = charset;
        this.limits = limits;
        this.spool = spool;
    }

    /** Finds out the delimiter, reads the character set of the byte order mark or else UTF-8, standard limits. */
    public static CsvOptions detect() {
        return DETECT;
    }

    /**
     * The same with this delimiter, whatever the file looks like.
     *
     * @throws IllegalArgumentException when it can be none, such as a quote or a line end
     */
    public CsvOptions withDelimiter(char told) {
        return new CsvOptions(Delimiters.require(told), charset, limits, spool);
    }

    /** The same with this character set for files without a byte order mark; a mark always wins. */
    public CsvOptions withCharset(Charset told) {
        return new CsvOptions(delimiter, Objects.requireNonNull(told, "charset"), limits, spool);
    }

    /** The same with other limits. */
    public CsvOptions withLimits(CsvLimits other) {
        return new CsvOptions(delimiter, charset, Objects.requireNonNull(other, "limits"), spool);
    }

    /** The same with another folder for the copies of streams than that of the system for temporary files. */
    public CsvOptions withSpool(SpoolFolder other) {
        return new CsvOptions(delimiter, charset, limits, Objects.requireNonNull(other, "spool"));
    }

    /** The delimiter that was told; empty when it is to be found out. */
    public Optional<Character> delimiter() {
        return Optional.ofNullable(delimiter);
    }

    /** The character set that was told; empty when it is the byte order mark's or else UTF-8. */
    public Optional<Charset> charset() {
        return Optional.ofNullable(charset);
    }

    /** How much is accepted. */
    public CsvLimits limits() {
        return limits;
    }

    /** Where streams are copied to. */
    public SpoolFolder spool() {
        return spool;
    }

    @Override
    public String toString() {
        return "CsvOptions[delimiter=" + delimiter + ", charset=" + charset + ", limits=" + limits + "]";
    }
}
