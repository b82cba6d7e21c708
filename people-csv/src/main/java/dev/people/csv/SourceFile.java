package dev.people.csv;

import dev.people.plan.SourceDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The bytes of a source, readable from the beginning any number of times.
 *
 * @param path where they are
 * @param name what people call the source
 * @param told told by what the bytes are recognized, whenever a stream ended; if anybody is
 */
record SourceFile(Path path, String name, Optional<Consumer<SourceDigest>> told) {
    SourceFile(Path path, String name) {
        this(path, name, Optional.empty());
    }

    /** The same, telling. */
    SourceFile telling(Consumer<SourceDigest> listener) {
        return new SourceFile(path, name, Optional.of(listener));
    }

    static SourceFile of(Path path) {
        Path last = path.getFileName();
        return new SourceFile(path, last == null ? path.toString() : last.toString());
    }

    /** Everything from this byte on. */
    InputStream openAt(long offset) {
        requireReadable();
        try {
            InputStream in = opened();
            in.skipNBytes(offset);
            return in;
        } catch (IOException e) {
            throw Refusals.unreadable(name, e);
        }
    }

    private InputStream opened() throws IOException {
        InputStream in = Files.newInputStream(path);
        return told.<InputStream>map(listener -> new DigestedInput(in, listener))
                .orElse(in);
    }

    /** By what its bytes are recognized. */
    SourceDigest digest() {
        try (InputStream in = openAt(0)) {
            return SourceDigest.of(in);
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
