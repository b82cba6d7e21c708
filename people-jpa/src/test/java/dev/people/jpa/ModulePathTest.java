package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small host in a module of its own, compiled and run on the module path. */
class ModulePathTest {
    /** What named modules require, and what a host names; automatic modules find the rest on the class path. */
    private static final List<String> MODULES = List.of(
            "icu4j", "slf4j-api", "jspecify", "jakarta.persistence-api", "hibernate-core", "flyway-core", "/h2");

    private static final String MODULE =
            """
            module host {
                requires dev.people.core;
                requires dev.people.jpa;
                requires com.h2database;
            }
            """;

    private static final String MAIN =
            """
            package host;

            import dev.people.People;
            import dev.people.actor.Actor;
            import dev.people.change.Activation;
            import dev.people.change.UserDraft;
            import dev.people.jpa.JpaStorage;
            import dev.people.profile.BuiltInField;
            import org.h2.jdbcx.JdbcDataSource;

            public class Main {
                public static void main(String[] args) {
                    JdbcDataSource database = new JdbcDataSource();
                    database.setURL("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1");
                    JpaStorage.migrate(database);
                    try (People people = People.on(JpaStorage.of(database)).build()) {
                        for (int i = 0; i < 10; i++) {
                            people.as(Actor.system("host")).users().create(UserDraft.builder()
                                    .set(BuiltInField.USERNAME, "user" + i)
                                    .set(BuiltInField.FIRST_NAME, "A")
                                    .set(BuiltInField.LAST_NAME, "B")
                                    .set(BuiltInField.EMAIL, "user" + i + "@example.org")
                                    .build(), Activation.INVITE);
                        }
                        System.out.println(people.as(Actor.system("host")).licenses().pools());
                    }
                    System.out.println(Main.class.getModule() + " " + JpaStorage.class.getModule());
                }
            }
            """;

    @Test
    void startsAHostOnTheModulePath(@TempDir Path folder) throws Exception {
        Path source = Files.createDirectories(folder.resolve("src").resolve("host"));
        Path module = Files.writeString(folder.resolve("src").resolve("module-info.java"), MODULE);
        Path main = Files.writeString(source.resolve("Main.java"), MAIN);
        Path classes = folder.resolve("classes");
        List<String> modules = new ArrayList<>(List.of(classesOf(People.class), classesOf(JpaStorage.class)));
        List<String> others = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar")) {
                (MODULES.stream().anyMatch(entry::contains) ? modules : others).add(entry);
            }
        }
        String path = String.join(File.pathSeparator, modules);
        run(folder, "javac", "-d", classes.toString(), "--module-path", path, module.toString(), main.toString());
        String said = run(
                folder,
                "java",
                "--module-path",
                classes + File.pathSeparator + path,
                "--class-path",
                String.join(File.pathSeparator, others),
                "--module",
                "host/host.Main");
        assertThat(said).contains("module host module dev.people.jpa").contains("used=10");
    }

    private static String classesOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static String run(Path folder, String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
