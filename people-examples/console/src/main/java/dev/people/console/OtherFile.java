package dev.people.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file that is read is not written: whoever sees what comes of it still wants it. */
final class OtherFile {
    private OtherFile() {}

    static void require(String option, @Nullable Path out, Path file) {
        try {
            if (out != null && Files.exists(out) && Files.exists(file) && Files.isSameFile(out, file)) {
                throw new UsageException(option + " would overwrite " + file);
            }
        } catch (IOException e) {
            throw new UsageException(option + ": " + Troubles.message(e));
        }
    }
}
