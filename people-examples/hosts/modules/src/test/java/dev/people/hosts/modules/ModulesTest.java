package dev.people.hosts.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program on the module path, as a launcher of a modular host starts it. */
class ModulesTest {
    /** What some module asks for, and the databases, whose drivers are found as services. */
    private static final Pattern MODULES = Pattern.compile(
            "(people-(core|csv|jpa)|icu4j|slf4j-api|jspecify|commons-(csv|io|codec)|jakarta\\.persistence-api|hibernate-core"
                    + "|flyway-core|HikariCP|h2|postgresql)-\\d.*\\.jar");
    /** Modules of this build that are not packed yet. */
    private static final Pattern CLASSES =
            Pattern.compile(".*(people-(core|csv|jpa)|hosts[/\\\\]modules)[/\\\\]target[/\\\\]classes");
    /** What only automatic modules need, which cannot ask: it stays on the class path. */
    private static final Pattern OTHERS =
            Pattern.compile("(jakarta\\.|hibernate-models|jboss-logging|classmate|byte-buddy-\\d|antlr4-runtime|jaxb-"
                    + "|angus-activation|istack-|txw2-|jackson-|flyway-database-).*\\.jar");

    @TempDir
    private Path folder;

    private static boolean isModule(String entry) {
        return CLASSES.matcher(entry).matches() || isNamed(entry, MODULES);
    }

    private static boolean isOther(String entry) {
        return !isModule(entry) && isNamed(entry, OTHERS);
    }

    private static boolean isNamed(String entry, Pattern names) {
        return names.matcher(String.valueOf(Path.of(entry).getFileName())).matches();
    }

    private static String path(Predicate<String> which) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(which)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    @ParameterizedTest
    @EnumSource
    void importsAFileAsAModule(TestedDatabase database) throws Exception {
        Path table = Files.writeString(
                folder.resolve("people.csv"),
                """
                Username,First Name,Last Name,Email
                anna,Anna,Ahlgren,anna@example.org
                ben,Ben,Okafor,ben@example.org
                """);
        assertThat(run(database.emptyIn(folder), table))
                .contains("module dev.people.hosts.modules over module dev.people.jpa")
                .contains("ADDED=2");
    }

    private String run(String url, Path table) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        path(ModulesTest::isModule),
                        "--class-path",
                        path(ModulesTest::isOther),
                        "--module",
                        "dev.people.hosts.modules/dev.people.hosts.modules.Main",
                        url,
                        table.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(text).isZero();
            return text;
        } finally {
            process.destroyForcibly();
        }
    }
}
