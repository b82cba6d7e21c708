package dev.people.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command makes. */
final class NewFile {
    private NewFile() {}

    /** Why it cannot be made: of what is missing, file systems say the name only. */
    static UncheckedIOException unwritable(String what, Path file, IOException e) {
        Path folder = file.toAbsolutePath().getParent();
        String why = Files.isDirectory(file)
                ? "it is a directory"
                : folder != null && !Files.isDirectory(folder) ? "there is no folder " + folder : Troubles.message(e);
        return new UncheckedIOException("The " + what + " cannot be saved to " + file + ": " + why, e);
    }
}
