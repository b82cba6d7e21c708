package dev.people.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders for their owner only, from the moment they are there: they hold personal data, some of them first
 * passwords. Where a file system has no such permissions, they have those of their folder.
 */
final class OwnFiles {
    private OwnFiles() {}

    /** What writes a file. */
    @FunctionalInterface
    interface Writing<E extends Exception> {
        void to(OutputStream out) throws IOException, E;
    }

    /** Makes a folder and those above it, where they are missing. */
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only("rwx------", folder));
        }
    }

    /** Makes an empty file. */
    static void make(Path file) throws IOException {
        Files.createFile(file, only("rw-------", file));
    }

    /**
     * Writes a file that appears as a whole or not at all: beside its place, under a name that no program takes for
     * something to read, and forced to the disk before it is moved. What is no ordinary file is written directly.
     */
    static <E extends Exception> void write(Path to, Writing<E> writing) throws IOException, E {
        if (Files.isDirectory(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        Path place = Files.exists(to) ? to.toRealPath() : to.toAbsolutePath();
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw new AccessDeniedException(to.toString());
        }
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            try (OutputStream out = Files.newOutputStream(place, StandardOpenOption.WRITE)) {
                writing.to(out);
            }
            return;
        }
        Path part = Files.createTempFile(place.getParent(), ".people-", ".part", only("rw-------", place));
        try {
            fill(part, writing);
            move(part, place);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static <E extends Exception> void fill(Path part, Writing<E> writing) throws IOException, E {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            writing.to(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?>[] only(String permissions, Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
