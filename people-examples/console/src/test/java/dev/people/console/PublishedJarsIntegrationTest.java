package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jars that a host gets, as this host got them. */
class PublishedJarsIntegrationTest {
    private static final Pattern OURS = Pattern.compile("people-(core|csv|jpa)-\\d.*\\.jar");

    private static List<Path> jars() {
        List<Path> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(entry ->
                        OURS.matcher(String.valueOf(entry.getFileName())).matches())
                .toList();
        assertThat(jars).as("modules and the tests of core").hasSize(4);
        return jars;
    }

    @Test
    void nameTheirVersionAndTheirLicense() throws IOException {
        for (Path path : jars()) {
            try (JarFile jar = new JarFile(path.toFile())) {
                Attributes manifest = jar.getManifest().getMainAttributes();
                assertThat(path.getFileName().toString())
                        .contains(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION));
                assertThat(manifest.getValue("Bundle-License")).isEqualTo("Apache-2.0");
                assertThat(jar.getEntry("META-INF/LICENSE")).as(path.toString()).isNotNull();
            }
        }
    }

    @Test
    void areModulesWithNamesAndVersions() {
        for (Path path : jars()) {
            var module = ModuleFinder.of(path).findAll().iterator().next().descriptor();
            boolean isForTests = path.toString().endsWith("-tests.jar");
            assertThat(module.isAutomatic()).as(path.toString()).isEqualTo(isForTests);
            assertThat(module.name())
                    .isEqualTo("dev."
                            + OURS.matcher(path.getFileName().toString()).replaceFirst("people.$1")
                            + (isForTests ? ".tests" : ""));
            assertThat(module.rawVersion()).as(path.toString()).isPresent();
        }
    }

    /** The time of a build is the first difference between two. */
    @Test
    void holdNoTimeOfTheirBuild() throws Exception {
        String time =
                Pom.in("").text("properties", "project.build.outputTimestamp").orElseThrow();
        for (Path path : jars()) {
            try (JarFile jar = new JarFile(path.toFile())) {
                assertThat(jar.stream().map(ZipEntry::getTimeLocal))
                        .as(path.toString())
                        .containsOnly(OffsetDateTime.parse(time).toLocalDateTime());
            }
        }
    }
}
