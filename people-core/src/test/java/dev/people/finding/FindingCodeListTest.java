package dev.people.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the catalogue of codes against what raises them and what tests them, in all modules. */
class FindingCodeListTest {
    private static final Pattern IN_CODE = Pattern.compile("FindingCode\\.([A-Z_]+)\\b");
    /** In a test a code also stands in quotes: alone, or in what a program prints. */
    private static final Pattern IN_TEST = Pattern.compile("(?:FindingCode\\.|\"[^\"\\n]*\\b)([A-Z_]{6,})\\b");

    private static Set<String> named(String folder, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().replace('\\', '/').contains(folder))
                    .toList();
            assertThat(sources).isNotEmpty();
            Set<String> names = new TreeSet<>();
            for (Path source : sources) {
                pattern.matcher(Files.readString(source, StandardCharsets.UTF_8))
                        .results()
                        .forEach(result -> names.add(result.group(1)));
            }
            return names;
        }
    }

    private static Set<String> codes() {
        return Arrays.stream(FindingCode.values())
                .map(FindingCode::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCodeIsRaisedSomewhere() throws IOException {
        Set<String> unraised = codes();
        unraised.removeAll(named("src/main/", IN_CODE));
        assertThat(unraised).isEmpty();
    }

    @Test
    void everyCodeStandsInATest() throws IOException {
        Set<String> untested = codes();
        untested.removeAll(named("src/test/", IN_TEST));
        assertThat(untested).isEmpty();
    }

    /** Of two with one key, the later one would count. */
    @Test
    void everyTextStandsOnce() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<Path> bundles = files.filter(file -> file.endsWith("findings.properties"))
                    .filter(file -> file.toString().replace('\\', '/').contains("src/main/"))
                    .toList();
            assertThat(bundles).isNotEmpty();
            for (Path bundle : bundles) {
                List<String> keys = Files.readString(bundle, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
                assertThat(keys).as(bundle.toString()).doesNotHaveDuplicates();
            }
        }
    }
}
