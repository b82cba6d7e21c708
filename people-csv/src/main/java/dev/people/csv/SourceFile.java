package dev.people.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a source, readable from the beginning any number of times. */
record SourceFile(Path path, String name) {
    static SourceFile of(Path path) {
        Path last = path.getFileName();
        return new SourceFile(path, last == null ? path.toString() : last.toString());
    }

    /** Everything from this byte on. */
    InputStream openAt(long offset) {
        requireReadable();
        try {
            InputStream in = Files.newInputStream(path);
            in.skipNBytes(offset);
            return in;
        } catch (IOException e) {
            throw Refusals.unreadable(name, e);
        }
    }

    /** At most this many bytes from this one on. */
    byte[] bytesAt(long offset, int number) {
        try (InputStream in = openAt(offset)) {
            return in.readNBytes(number);
        } catch (IOException e) {
            throw Refusals.unreadable(name, e);
        }
    }

    private void requireReadable() {
        if (!Files.exists(path)) {
            throw Refusals.unreadable(name, "it does not exist");
        }
        if (!Files.isRegularFile(path)) {
            throw Refusals.unreadable(name, Files.isDirectory(path) ? "it is a directory" : "it is no regular file");
        }
        if (!Files.isReadable(path)) {
            throw Refusals.unreadable(name, "reading it is not permitted");
        }
    }
}
