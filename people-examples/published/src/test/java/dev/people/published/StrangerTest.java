package dev.people.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody has this checkout, an empty local repository, and the README. What it says is what is typed here. */
class StrangerTest {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

    private static final String COPY = "another folder";

    @TempDir
    static Path home;

    private static Path repository() {
        return home.resolve("repository");
    }

    @BeforeAll
    static void installsWithTheCommandOfTheReadme() throws Exception {
        Path copy = copyOfTheCheckout(home.resolve(COPY));
        new Shell(copy, repository()).type(Readme.in(copy).command("install") + " -q -Prelease");
    }

    private static Path copyOfTheCheckout(Path copy) throws Exception {
        Process list = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(CHECKOUT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        for (String name : new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\0", -1)) {
            Path file = CHECKOUT.resolve(name);
            if (Files.isRegularFile(file)) {
                Files.createDirectories(copy.resolve(name).getParent());
                Files.copy(file, copy.resolve(name));
            }
        }
        assertThat(list.waitFor()).isZero();
        return copy;
    }

    /** In another folder, time zone and language, and with other permissions. */
    @Test
    void aSecondBuildHasTheSameBytes() throws Exception {
        Map<String, String> ours = published(CHECKOUT);
        assertThat(ours.keySet())
                .as("built with -Prelease: four jars of core, three each of csv and jpa, and the components of each")
                .hasSize(13);
        assertThat(published(home.resolve(COPY))).isEqualTo(ours);
    }

    /** The checksum of each file that is published. */
    private static Map<String, String> published(Path checkout) throws Exception {
        Map<String, String> sums = new TreeMap<>();
        for (String module : List.of("people-core", "people-csv", "people-jpa")) {
            try (Stream<Path> built = Files.list(checkout.resolve(module).resolve("target"))) {
                for (Path file : built.filter(StrangerTest::isPublished).toList()) {
                    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    sums.put(module + "/" + file.getFileName(), HexFormat.of().formatHex(sum));
                }
            }
        }
        return sums;
    }

    private static boolean isPublished(Path file) {
        return file.toString().endsWith(".jar") || file.endsWith("bom.json");
    }

    @Test
    void aProgramFromTheReadmeImportsItsFirstFile() throws Exception {
        Readme readme = Readme.in(CHECKOUT);
        Path folder = Files.createDirectory(home.resolve("first program"));
        Files.writeString(folder.resolve("pom.xml"), readme.block("xml"));
        Files.writeString(folder.resolve("people.csv"), readme.block("csv"));
        Path sources = Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(sources.resolve("Main.java"), readme.block("java"));

        Shell shell = new Shell(folder, repository());
        assertThat(shell.type(readme.command("exec"))).containsSubsequence("2 add", "3 add", "ADDED=2");
        assertThat(shell.type(readme.command("exec"))).containsSubsequence("2 unchanged", "3 unchanged", "ADDED=0");
    }
}
