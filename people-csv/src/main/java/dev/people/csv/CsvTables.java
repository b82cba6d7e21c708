package dev.people.csv;

import dev.people.export.EncodedTableWriter;
import dev.people.finding.Finding;
import dev.people.finding.RejectedException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV. Whoever makes one finishes and closes it, and with it the stream or writer that was given. For
 * one thread.
 *
 * <pre>{@code
 * try (CsvTables table = CsvTables.to(Path.of("staff.csv"))) {
 *     table.write(List.of("username", "email"));
 *     table.write(List.of("anna", "anna@example.org"));
 *     table.finish();
 * }
 * }</pre>
 *
 * <p>A file appears, or takes the place of the one that was there, when the table is finished, and never in part. Only
 * its owner may read it, where the file system has such permissions: it holds personal data. To let others read it, give
 * a stream, or change its permissions afterwards.
 *
 * <p>A character that the character set lacks is a {@link RejectedException} with {@code UNMAPPABLE_CHARACTER} that names
 * row, column and character, before anything of its row is written. What else cannot be written, a full disk for
 * example, is an {@link UncheckedIOException} that says why.
 *
 * <p>In a guarded style the file has one column more than the table: {@code _guarded}, by which {@link CsvRecords} knows
 * to take off what the guard put on. Cells come back as they were.
 */
public final class CsvTables implements EncodedTableWriter {
    private final Writer out;
    private final CsvStyle style;
    private final Optional<Target> target;
    private final Optional<Encodable> encodable;
    private final Lines lines;
    private long rows;
    private List<String> header = List.of();
    private @Nullable GuardMark mark;
    private Stage stage = Stage.OPEN;

    private enum Stage {
        OPEN,
        FAILED,
        FINISHED,
        CLOSED
    }

    private CsvTables(Writer out, CsvStyle style, Optional<Target> target, Optional<Encodable> encodable) {
        this.out = new BufferedWriter(out);
        this.style = style;
        this.target = target;
        this.encodable = encodable;
        this.lines = new Lines(style);
        if (style.hasByteOrderMark()) {
            print("\uFEFF");
        }
    }

    /** Writes to this file in the standard style. */
    public static CsvTables to(Path file) {
        return to(file, CsvStyle.standard());
    }

    /** Writes to this file; one that is there stays until the table is finished. */
    public static CsvTables to(Path file, CsvStyle style) {
        Objects.requireNonNull(style, "style");
        try {
            Target target = Target.at(file);
            return to(target.stream(), style, Optional.of(target));
        } catch (IOException e) {
            throw Refusals.unwritable(e);
        }
    }

    /** Writes to this stream in the standard style. */
    public static CsvTables to(OutputStream out) {
        return to(out, CsvStyle.standard());
    }

    /** Writes to this stream. */
    public static CsvTables to(OutputStream out, CsvStyle style) {
        return to(Objects.requireNonNull(out, "out"), style, Optional.empty());
    }

    private static CsvTables to(OutputStream out, CsvStyle style, Optional<Target> target) {
        Writer writer = new OutputStreamWriter(out, style.charset());
        return new CsvTables(writer, style, target, Optional.of(new Encodable(style.charset())));
    }

    /** Writes to this writer in the standard style. */
    public static CsvTables to(Writer out) {
        return to(out, CsvStyle.standard());
    }

    /** Writes to this writer, whose character set it is that counts, and that has every character. */
    public static CsvTables to(Writer out, CsvStyle style) {
        return new CsvTables(Objects.requireNonNull(out, "out"), style, Optional.empty(), Optional.empty());
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
        requireOpen();
        header = rows == 0 ? List.copyOf(cells) : header;
        requireEncodable(cells);
        print(lines.line(style.isGuarded() ? marked(cells) : cells));
        rows++;
    }

    @Override
    public boolean canWrite(String text) {
        return encodable.map(set -> set.has(text)).orElse(true);
    }

    @Override
    public void finish() {
        requireOpen();
        stage = Stage.FAILED;
        try {
            out.flush();
            if (target.isPresent()) {
                target.get().force();
                out.close();
                target.get().keep();
            }
        } catch (IOException e) {
            throw Refusals.unwritable(e);
        }
        stage = Stage.FINISHED;
    }

    @Override
    public void close() {
        Stage before = stage;
        stage = Stage.CLOSED;
        try (Writer closing = out) {
            closing.flush();
        } catch (IOException e) {
            if (before == Stage.OPEN && target.isEmpty()) {
                throw Refusals.unwritable(e);
            }
        } finally {
            if (before == Stage.OPEN || before == Stage.FAILED) {
                drop();
            }
        }
    }

    private void drop() {
        try {
            if (target.isPresent()) {
                target.get().drop();
            }
        } catch (IOException e) {
            throw Refusals.unwritable(e);
        }
    }

    private List<String> marked(List<String> cells) {
        if (mark == null) {
            mark = new GuardMark(cells.size());
            return mark.put(cells, GuardMark.HEADER);
        }
        return mark.put(cells, "");
    }

    private void requireEncodable(List<String> cells) {
        for (int i = 0; i < cells.size() && encodable.isPresent(); i++) {
            String name = i < header.size() ? header.get(i) : String.valueOf(i + 1);
            Optional<Finding> bad = encodable.get().objection(cells.get(i), name);
            if (bad.isPresent()) {
                throw new RejectedException(bad.get().atRow(rows + 1, 0));
            }
        }
    }

    private void requireOpen() {
        if (stage != Stage.OPEN) {
            throw new IllegalStateException("The table is " + stage.name().toLowerCase(Locale.ROOT));
        }
    }

    private void print(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            stage = Stage.FAILED;
            throw Refusals.unwritable(e);
        }
    }
}
