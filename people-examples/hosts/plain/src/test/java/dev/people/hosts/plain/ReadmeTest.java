package dev.people.hosts.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the first page says is what runs here. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../../..");

    @Test
    void showsTheProgramToTheLetter() throws IOException {
        String program = Files.readString(Path.of("src/main/java/dev/people/hosts/plain/Main.java"));
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains("```java\n" + program.substring(program.indexOf("import ")) + "```\n");
    }

    @ParameterizedTest
    @CsvSource({"h2, h2.version", "flyway-core, flyway.version", "HikariCP, hikari.version"})
    void namesTheVersionsThatItRunsWith(String artifact, String property) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        Pattern version = Pattern.compile("<artifactId>" + artifact + "</artifactId><version>([^<$]+)</version>");
        Matcher named = version.matcher(readme);
        assertThat(named.find()).isTrue();
        assertThat(pom).contains("<" + property + ">" + named.group(1) + "</" + property + ">");
    }
}
