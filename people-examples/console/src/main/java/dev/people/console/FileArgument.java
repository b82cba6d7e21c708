package dev.people.console;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The file that is read. */
final class FileArgument {
    @Parameters(paramLabel = "FILE", description = "a CSV file")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    Path path;
}
