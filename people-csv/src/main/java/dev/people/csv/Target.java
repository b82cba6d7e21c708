package dev.people.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A file that is there as a whole or not at all: it is written beside its place, forced to the disk, and then moved.
 * What is no ordinary file, such as a pipe, is written directly. Where the file system has such permissions, the file is
 * for its owner only from the moment it is there.
 */
final class Target {
    private static final int MOST_ATTEMPTS = 1000;
    private static final Set<StandardOpenOption> NEW =
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path place;
    private final Path written;
    private final FileChannel channel;

    private Target(Path place, Path written, FileChannel channel) {
        this.place = place;
        this.written = written;
        this.channel = channel;
    }

    static Target at(Path path) throws IOException {
        if (!Files.exists(path)) {
            return beside(path);
        }
        if (Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "it is a directory");
        }
        if (!Files.isWritable(path)) {
            throw new AccessDeniedException(path.toString());
        }
        Path real = path.toRealPath();
        return Files.isRegularFile(real)
                ? beside(real)
                : new Target(real, real, FileChannel.open(real, StandardOpenOption.WRITE));
    }

    /** A leftover of a process that died is passed over. */
    private static Target beside(Path place) throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new FileSystemException(place.toString(), null, "there is no folder " + folder);
        }
        for (int i = 1; i <= MOST_ATTEMPTS; i++) {
            Path part = place.resolveSibling("." + place.getFileName() + "." + i + ".part");
            Optional<FileChannel> made = made(part);
            if (made.isPresent()) {
                return new Target(place, part, made.get());
            }
        }
        throw new FileAlreadyExistsException(place + ".*.part");
    }

    private static Optional<FileChannel> made(Path part) throws IOException {
        try {
            return Optional.of(FileChannel.open(part, NEW, ownersOnly(part)));
        } catch (FileAlreadyExistsException e) {
            return Optional.empty();
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path part) {
        return part.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    OutputStream stream() {
        return Channels.newOutputStream(channel);
    }

    void force() throws IOException {
        if (!isDirect()) {
            channel.force(true);
        }
    }

    /** Brings the closed file to its place. */
    void keep() throws IOException {
        if (isDirect()) {
            return;
        }
        try {
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves nothing behind but what was there before. */
    void drop() throws IOException {
        if (!isDirect()) {
            Files.deleteIfExists(written);
        }
    }

    private boolean isDirect() {
        return written.equals(place);
    }
}
