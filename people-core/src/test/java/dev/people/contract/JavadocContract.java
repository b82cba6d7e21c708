package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public types and members of a module are described. Its tests run in the module's own folder. */
public abstract class JavadocContract {
    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void describesEveryPublicTypeAndMember(@TempDir Path classes) throws IOException {
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(5);
        assertThat(undescribed(sources, classes)).isEmpty();
    }

    @Test
    void wouldSeeWhatIsNotDescribed(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Bare.java"), "public class Bare { public void run() {} }");
        assertThat(undescribed(List.of(source), folder)).isNotEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .toList();
        }
    }

    private static List<String> undescribed(List<Path> sources, Path classes) {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-Xdoclint:missing/protected",
                "-Xmaxwarns",
                "10000",
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path")));
        sources.forEach(source -> arguments.add(source.toString()));
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages, true);
        int status = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        assertThat(status).as(messages.toString()).isZero();
        return messages.toString()
                .lines()
                .filter(JavadocContract::isUndescribed)
                .toList();
    }

    /** A sentence that says everything needs no tags below it. */
    private static boolean isUndescribed(String message) {
        return message.contains("no comment") || message.contains("no main description");
    }
}
