package dev.people.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A file that a command makes. */
final class NewFile {
    private NewFile() {}

    static UncheckedIOException unwritable(String what, Path file, IOException e) {
        Path folder = file.toAbsolutePath().getParent();
        String why = Files.isDirectory(file)
                ? "it is a directory"
                : folder != null && !Files.isDirectory(folder) ? "there is no folder " + folder : why(e);
        return new UncheckedIOException("The " + what + " cannot be saved to " + file + ": " + why, e);
    }

    /** Why it cannot be made. Java says the name of the file in the message, and the reason, if at all, behind it. */
    static String why(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "writing there is not permitted";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such folder, and none can be made there";
        }
        if (e instanceof FileSystemException file) {
            return Optional.ofNullable(file.getReason()).orElseGet(() -> type(e));
        }
        return Optional.ofNullable(e.getMessage()).orElseGet(() -> type(e));
    }

    private static String type(IOException e) {
        return e.getClass().getSimpleName();
    }
}
