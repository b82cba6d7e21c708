package dev.people.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Types commands where and as a stranger would: another time zone, another language, another umask. */
record Shell(Path folder, Path repository) {
    /** What the command printed; it has to end well. */
    String type(String command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("printed", ".txt");
        try {
            ProcessBuilder shell =
                    new ProcessBuilder("sh", "-c", "umask 002 && " + command + " -Dmaven.repo.local=\"$REPOSITORY\"");
            shell.environment().remove("MAVEN_BASEDIR");
            shell.environment().put("REPOSITORY", repository.toString());
            shell.environment().put("TZ", "Pacific/Auckland");
            shell.environment().put("LC_ALL", "C");
            shell.environment()
                    .merge(
                            "PATH",
                            Path.of(System.getProperty("maven.home"), "bin") + ":",
                            (path, maven) -> maven + path);
            int status = shell.directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start()
                    .waitFor();
            String text = Files.readString(printed, Charset.defaultCharset());
            assertThat(status).as(command + "\n" + text).isZero();
            return text;
        } finally {
            Files.delete(printed);
        }
    }
}
