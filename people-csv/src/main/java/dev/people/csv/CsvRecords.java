package dev.people.csv;

import dev.people.importing.RecordReader;
import dev.people.importing.RecordSource;
import dev.people.importing.SourceForm;
import dev.people.importing.SpoolFolder;
import dev.people.plan.SourceDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as records. Streams, with bounded memory, and may be read any number of times. Nothing is opened before it
 * is asked for. Thread-safe; each reader belongs to one thread.
 *
 * <pre>{@code
 * try (CsvRecords records = CsvRecords.of(upload, "staff.csv");
 *         RecordReader reader = records.open()) {
 *     for (SourceRecord next = reader.next(); next != null; next = reader.next()) {
 *         check(next);
 *     }
 * }
 * }</pre>
 *
 * <p>Rows count the records of the file from 1, header and preamble included; a first line such as {@code sep=;}
 * counts and is not handed out. Lines with nothing but blanks are no records.
 */
public final class CsvRecords implements RecordSource, AutoCloseable {
    private final SourceFile file;
    private final CsvOptions options;
    private final Optional<Path> spool;
    private volatile @Nullable Detection detection;
    private volatile @Nullable SourceDigest digest;
    private volatile @Nullable Landmarks landmarks;
    private volatile boolean closed;

    private CsvRecords(SourceFile file, CsvOptions options, Optional<Path> spool) {
        this.file = file;
        this.options = Objects.requireNonNull(options, "options");
        this.spool = spool;
    }

    /** Reads this file, finding out its form. */
    public static CsvRecords of(Path file) {
        return of(file, CsvOptions.detect());
    }

    /** Reads this file as told. */
    public static CsvRecords of(Path file, CsvOptions options) {
        return new CsvRecords(SourceFile.of(file), options, Optional.empty());
    }

    /**
     * Reads what is left of this stream, finding out its form. See {@link #of(InputStream, String, CsvOptions)}.
     *
     * @throws dev.people.importing.UnreadableSourceException when the stream cannot be read
     */
    public static CsvRecords of(InputStream in, String name) {
        return of(in, name, CsvOptions.detect());
    }

    /**
     * Reads what is left of this stream, which is first copied to a file of its owner's alone in the {@linkplain
     * CsvOptions#withSpool spool folder}, because records are read more than once; of one that begins with what no
     * table begins with, only the beginning. {@link #close()} deletes that file; the stream itself stays open.
     *
     * @param name what people call it
     * @throws dev.people.importing.UnreadableSourceException when the stream cannot be read
     */
    public static CsvRecords of(InputStream in, String name, CsvOptions options) {
        Objects.requireNonNull(options, "options");
        Path spool = spooled(in, name, options.spool());
        return new CsvRecords(new SourceFile(spool, name), options, Optional.of(spool));
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public SourceForm form() {
        return detection().evidence();
    }

    /** Costs a reading of its own only before a reader has reached the end. */
    @Override
    public SourceDigest digest() {
        requireOpen();
        SourceDigest known = digest;
        if (known == null) {
            known = file.digest();
            digest = known;
        }
        return known;
    }

    @Override
    public RecordReader open() {
        CsvForm form = detection().form();
        SourceFile source = digest == null ? file.telling(seen -> digest = seen) : file;
        return new CsvRecordReader(source, form, options.limits(), seen -> landmarks = seen);
    }

    /**
     * Begins some 128 KiB before that record at the most, once a reader has reached the end; until then, or when the file was
     * written anew, or in character sets where bytes mean what others before them say, everything before is read as well.
     */
    @Override
    public RecordReader openAt(long row) {
        RecordReader records = Optional.ofNullable(landmarks)
                .flatMap(known -> known.before(row, file.path()).map(start -> openAt(start, known.guard())))
                .orElseGet(this::open);
        return new LaterRecords(records, row);
    }

    private RecordReader openAt(Landmark start, GuardMark guard) {
        return new CsvRecordReader(file, detection().form(), options.limits(), start, guard);
    }

    /** Deletes the copy of a stream; a file that was given stays. Later calls of the other methods are refused. */
    @Override
    public void close() {
        closed = true;
        try {
            if (spool.isPresent()) {
                Files.deleteIfExists(spool.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary copy of " + name() + " cannot be deleted", e);
        }
    }

    /** Threads that ask at the same time find out the same. */
    private Detection detection() {
        requireOpen();
        Detection known = detection;
        if (known == null) {
            known = Detection.of(file, options);
            detection = known;
        }
        return known;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The records of " + name() + " are closed");
        }
    }

    /** What its beginning shows to be no table is not read to its end, which it may not have; it is refused when read. */
    private static void copy(InputStream in, Path spool) throws IOException {
        try (OutputStream out = Files.newOutputStream(spool)) {
            byte[] head = in.readNBytes(ContentCheck.HEAD);
            out.write(head);
            if (!ContentCheck.isHopeless(head)) {
                in.transferTo(out);
            }
        }
    }

    private static Path spooled(InputStream in, String name, SpoolFolder folder) {
        try {
            Path spool = folder.newFile();
            try {
                copy(in, spool);
                return spool;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(spool);
                throw e;
            }
        } catch (IOException e) {
            throw Refusals.unreadable(name, e);
        }
    }
}
