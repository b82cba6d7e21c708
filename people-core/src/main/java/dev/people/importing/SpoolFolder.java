package dev.people.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where streams are copied to, such as uploads, since an import reads its source more than once. They are personal data:
 * where the file system knows owners, the files are their owner's alone ({@code rw-------}), and so is the folder if it is
 * made here. The caller deletes a file after use; {@link #clean} deletes files of processes that no longer run.
 * A folder belongs to one machine or container, since processes are recognized by their number and start. Thread-safe.
 *
 * <pre>{@code
 * People people = People.on(storage).spool(SpoolFolder.at(Path.of("/var/spool/shop"))).build();   // cleans it
 * try (CsvRecords records = CsvRecords.of(upload, name, CsvOptions.detect().withSpool(people.spool()))) {
 *     people.as(actor).imports().stage(records, options);
 * }
 * }</pre>
 */
public final class SpoolFolder {
    private static final Logger LOG = LoggerFactory.getLogger(SpoolFolder.class);
    private static final Pattern NAME = Pattern.compile("people-(\\d{1,18})-(\\d{1,18})-.*\\.spool");
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");

    /** The start of a process is told by a clock that may be set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private final Path folder;

    private SpoolFolder(Path folder) {
        this.folder = Objects.requireNonNull(folder, "folder");
    }

    /** The folder of the system for temporary files ({@code java.io.tmpdir}). */
    public static SpoolFolder temporary() {
        return new SpoolFolder(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** This folder, which is made when it is needed. */
    public static SpoolFolder at(Path folder) {
        return new SpoolFolder(folder);
    }

    /** Which folder. */
    public Path path() {
        return folder;
    }

    /**
     * A new and empty file, for the caller to write, read and delete.
     *
     * @throws IOException when there can be none
     */
    public Path newFile() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only(OWNERS_FOLDER));
        }
        ProcessHandle own = ProcessHandle.current();
        String prefix = "people-" + own.pid() + "-" + started(own).toEpochMilli() + "-";
        return Files.createTempFile(folder, prefix, ".spool", only(OWNERS_FILE));
    }

    private FileAttribute<?>[] only(Set<PosixFilePermission> permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /**
     * Deletes the files of processes that are gone; those of others, and files that are no spooled ones, stay.
     *
     * @return how many files it was
     * @throws UncheckedIOException when the folder cannot be read
     */
    public int clean() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int deleted = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "people-*.spool")) {
            for (Path file : files) {
                deleted += isLeftOver(file) && isDeleted(file) ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The spool folder cannot be read", e);
        }
        return deleted;
    }

    private static boolean isLeftOver(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() && !isAlive(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)));
    }

    private static boolean isAlive(long pid, long startedMillis) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(SpoolFolder::started)
                .filter(start -> Duration.between(start, Instant.ofEpochMilli(startedMillis))
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0)
                .isPresent();
    }

    private static boolean isDeleted(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn(
                    "Spool {}: cannot be deleted: {}",
                    file.getFileName(),
                    e.getClass().getName());
            return false;
        }
    }
}
