package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host that is a module. On the module path lies what modules ask for; what Hibernate and Flyway need besides, which
 * are automatic modules and cannot ask, lies on the class path, where these two find it.
 */
class ModulePathTest {
    private static final Pattern MODULES = Pattern.compile(
            "people-(core|csv|jpa)-[\\d.]+(-SNAPSHOT)?\\.jar|(icu4j|slf4j-api|jspecify|commons-csv|commons-io|commons-codec"
                    + "|jakarta\\.persistence-api|hibernate-core|flyway-core|h2)-\\d.*\\.jar");
    /** The module that is tested, and the others where they are not packed yet. */
    private static final Pattern CLASSES = Pattern.compile(".*people-(core|csv|jpa)[/\\\\]target[/\\\\]classes");

    private static final Pattern OTHERS =
            Pattern.compile("(jakarta\\.|hibernate-models|jboss-logging|classmate|byte-buddy-\\d|antlr4-runtime|jaxb-"
                    + "|angus-activation|istack-|txw2-|jackson-).*\\.jar");

    private static final String MODULE =
            """
            module host {
                requires dev.people.core;
                requires dev.people.csv;
                requires dev.people.jpa;
                requires com.h2database;
            }
            """;
    private static final String MAIN =
            """
            package host;

            import dev.people.People;
            import dev.people.PeopleAs;
            import dev.people.actor.Actor;
            import dev.people.csv.CsvRecords;
            import dev.people.importing.ImportOptions;
            import dev.people.jpa.JpaStorage;
            import dev.people.plan.ApplyOptions;
            import dev.people.user.UserQuery;
            import java.nio.file.Path;
            import org.h2.jdbcx.JdbcDataSource;

            public class Main {
                public static void main(String[] args) {
                    JdbcDataSource dataSource = new JdbcDataSource();
                    dataSource.setUrl("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1");
                    JpaStorage.migrate(dataSource);
                    try (People people = People.on(JpaStorage.of(dataSource)).build()) {
                        PeopleAs acting = people.as(Actor.system("host"));
                        acting.plans().apply(
                                acting.imports().plan(CsvRecords.of(Path.of(args[0])), ImportOptions.addAndUpdate()),
                                ApplyOptions.defaults());
                        System.out.println(Main.class.getModule() + " on " + JpaStorage.class.getModule());
                        acting.users().page(UserQuery.all(10)).forEach(user -> System.out.println(
                                user.username() + " told by " + acting.users().history(user.id(), 1).size()));
                    }
                }
            }
            """;

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

    @Test
    void aHostThatIsAModuleImportsTwoRows(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(
                folder.resolve("users.csv"),
                """
                Username,First Name,Last Name,Email
                anna,Anna,Ahlgren,anna@example.org
                ben,Ben,Okafor,ben@example.org
                """);
        Path classes = compiled(folder);
        String modules = path(ModulePathTest::isModule) + File.pathSeparator + classes;
        assertThat(modules).contains("people-core", "people-csv", "people-jpa", "hibernate-core", "h2-");
        String others = path(ModulePathTest::isOther);
        String output = run(
                folder,
                "--module-path",
                modules,
                "--class-path",
                others,
                "--module",
                "host/host.Main",
                table.toString());
        assertThat(output)
                .contains("module host on module dev.people.jpa")
                .contains("anna told by 1")
                .contains("ben told by 1");
    }

    private static Path compiled(Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources").resolve("host"));
        Path main = Files.writeString(sources.resolve("Main.java"), MAIN);
        Path module = Files.writeString(sources.resolveSibling("module-info.java"), MODULE);
        Path classes = folder.resolve("classes");
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages, true);
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "-proc:none",
                        "--module-path",
                        path(ModulePathTest::isModule),
                        "-d",
                        classes.toString(),
                        module.toString(),
                        main.toString());
        assertThat(status).as(messages.toString()).isZero();
        return classes;
    }

    private static String run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                Stream.concat(Stream.of(java.toString()), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command)
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
