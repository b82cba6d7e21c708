package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the console are for their owner only. */
class PrivateFilesTest {
    @TempDir
    Path folder;

    private Path made;
    private ConsoleSession console;
    private String file;

    @BeforeEach
    void aFileOfThree() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        made = Files.createDirectory(folder.resolve("made"));
        console = ConsoleSession.in(made);
        file = ConsoleSession.in(folder)
                .file(
                        "three.csv",
                        "username,first_name,last_name,email",
                        "anna,Anna,Ek,anna@example.org",
                        "ben,Ben,Bo,ben@example.org",
                        "dan,Dan,D,nowhere");
    }

    private String in(String name) {
        return made.resolve(name).toString();
    }

    /** Names and permissions of everything below the folder. */
    private List<String> everything() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(made)) {
            for (Path path : paths.filter(path -> !path.equals(made)).toList()) {
                String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                all.add(permissions + " " + made.relativize(path));
            }
        }
        return all;
    }

    private void allAreForTheirOwnerOnly(int atLeast) throws IOException {
        assertThat(everything())
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .allMatch(line -> line.startsWith("rw-------") || line.startsWith("rwx------"));
    }

    @Test
    void theDatabaseAndTheMessages() throws IOException {
        console.importing(file, "--notify", "send", "--passwords", "generate");
        assertThat(console.mails()).isEqualTo(2);
        allAreForTheirOwnerOnly(5);
        assertThat(console.users()).isEqualTo(2);
    }

    @Test
    void plansMappingsAndTables() throws IOException {
        console.importing(file);
        console.run("plan", file, "--save", in("p.plan"), "--save-mapping", in("m.txt"), "--errors", in("e.csv"));
        console.run("plan", file, "--changes", in("c.csv"));
        console.run("export", in("x.csv"));
        String run = console.run("runs", "--json").json().at("/runs/0/run").asText();
        console.run("errors", run, "--out", in("again.csv"));
        assertThat(everything().stream().map(line -> line.substring(10)))
                .contains("p.plan", "m.txt", "e.csv", "c.csv", "x.csv", "again.csv");
        allAreForTheirOwnerOnly(8);
    }

    @Test
    void aFileThatEverybodyCouldReadBefore() throws IOException {
        Path before = Files.writeString(made.resolve("x.csv"), "old");
        Files.setPosixFilePermissions(before, PosixFilePermissions.fromString("rw-r--r--"));
        console.importing(file);
        console.run("export", before.toString());
        console.run("plan", file, "--save", in("p.plan"));
        allAreForTheirOwnerOnly(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:", "jdbc:h2:", "jdbc:h2:nio:", "jdbc:h2:split:"})
    void aFolderOfADatabaseHoweverItsUrlIsWritten(String start) throws IOException {
        String url = start + made.resolve("deep").resolve("er").resolve("people");
        assertThat(console.importing(file, "--db", url).status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(everything()).contains("rwx------ deep", "rwx------ deep/er");
    }

    @Test
    void nothingIsMadeWhereTheUrlForbidsIt() throws IOException {
        String url = "jdbc:h2:file:" + made.resolve("deep").resolve("people") + ";IFEXISTS=TRUE";
        assertThat(console.importing(file, "--db", url).status()).isEqualTo(ExitStatus.DATABASE);
        assertThat(everything()).isEmpty();
    }
}
