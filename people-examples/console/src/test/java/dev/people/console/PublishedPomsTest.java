package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What a repository of artifacts and the build of a host read of the POMs. */
class PublishedPomsTest {
    private static final String BOM = "people-bom";
    private static final String EXAMPLES = "people-examples";
    private static final List<String> NEVER_PUBLISHED = List.of("deploy", "install", "source", "javadoc");

    private static List<String> published() throws Exception {
        List<String> modules = Pom.in("").modules().stream()
                .filter(module -> !module.equals(EXAMPLES) && !module.equals(BOM))
                .toList();
        assertThat(modules).hasSizeGreaterThan(2);
        return modules;
    }

    @Test
    void theBomManagesThePublishedModulesAndNothingElse() throws Exception {
        List<String> jars = published().stream()
                .map(module -> "dev.people:" + module + ":${project.version}:jar")
                .toList();
        assertThat(Pom.in(BOM).managed())
                .containsAll(jars)
                .contains("dev.people:people-core:${project.version}:test-jar")
                .hasSize(jars.size() + 1);
    }

    @Test
    void theBomHasNoParentWhoseVersionsAHostWouldTake() throws Exception {
        assertThat(Pom.in(BOM).element("parent")).isEmpty();
        assertThat(Pom.in(BOM).text("groupId")).isEqualTo(Pom.in("").text("groupId"));
        assertThat(Pom.in(BOM).text("version")).isEqualTo(Pom.in("").text("version"));
    }

    @Test
    void theBomAndTheParentSayTheSameAboutTheProject() throws Exception {
        for (String one : List.of("url", "organization", "licenses", "developers", "scm")) {
            assertThat(Pom.in("").text(one))
                    .as(one)
                    .isPresent()
                    .isEqualTo(Pom.in(BOM).text(one));
        }
    }

    @Test
    void everyPublishedModuleSaysWhatItIs() throws Exception {
        for (String module : published()) {
            Pom pom = Pom.in(module);
            assertThat(pom.text("name")).as(module).isPresent();
            assertThat(pom.text("description")).as(module).isPresent();
        }
    }

    /** Maven would otherwise append the name of the module to each address. */
    @Test
    void modulesInheritAddressesUnchanged() throws Exception {
        Element project = Pom.in("").project();
        assertThat(project.getAttribute("child.project.url.inherit.append.path"))
                .isEqualTo("false");
        Element scm = Pom.in("").element("scm").orElseThrow();
        for (String address : List.of("connection", "developerConnection", "url")) {
            assertThat(scm.getAttribute("child.scm." + address + ".inherit.append.path"))
                    .as(address)
                    .isEqualTo("false");
        }
    }

    @Test
    void examplesAreNeverPublished() throws Exception {
        for (String what : NEVER_PUBLISHED) {
            assertThat(Pom.in(EXAMPLES).text("properties", "maven." + what + ".skip"))
                    .as(what)
                    .contains("true");
        }
    }

    @Test
    void everyExampleInheritsThatItIsNeverPublished() throws Exception {
        List<Pom> examples = examples();
        Set<Optional<String>> names =
                examples.stream().map(pom -> pom.text("artifactId")).collect(Collectors.toSet());
        assertThat(names).hasSizeGreaterThan(2);
        for (Pom example : examples) {
            Optional<String> name = example.text("artifactId");
            if (!name.equals(Optional.of(EXAMPLES))) {
                assertThat(example.text("parent", "artifactId"))
                        .as("parent of " + name)
                        .isIn(names);
            }
            assertThat(example.text("properties", "maven.deploy.skip"))
                    .as("of " + name)
                    .isNotEqualTo(Optional.of("false"));
        }
    }

    private static List<Pom> examples() throws Exception {
        List<Pom> poms = new ArrayList<>();
        collect(Path.of(EXAMPLES), poms);
        return poms;
    }

    /** Other tests make and delete files under target. */
    private static void collect(Path folder, List<Pom> poms) throws Exception {
        Path place = Path.of("..", "..").resolve(folder);
        if (Files.exists(place.resolve("pom.xml"))) {
            poms.add(Pom.in(folder.toString()));
            try (Stream<Path> inside = Files.list(place)) {
                for (Path child : inside.filter(Files::isDirectory).toList()) {
                    collect(folder.resolve(child.getFileName()), poms);
                }
            }
        }
    }

    @Test
    void theReadmeNamesTheVersionsThatTheProfilesTest() throws Exception {
        String readme = Files.readString(Path.of("..", "..", "README.md"), StandardCharsets.UTF_8);
        for (String profile : List.of("floor", "newest")) {
            for (String library : List.of("hibernate", "flyway", "h2", "postgresql", "mariadb")) {
                String version = Pom.in("people-examples/versions/" + profile)
                        .text("properties", library + ".version")
                        .orElseThrow();
                assertThat(readme.contains("| " + version.replace(".Final", "") + " |"))
                        .as(profile + ": " + library + " " + version)
                        .isTrue();
            }
        }
    }
}
