package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What a repository of artifacts and the build of a host read of the POMs. */
class PublishedPomsTest {
    private static final String BOM = "people-bom";
    private static final List<String> NEVER_PUBLISHED = List.of("deploy", "install", "source", "javadoc");

    private static List<String> published() throws Exception {
        List<String> modules = Pom.in("").modules().stream()
                .filter(module -> !module.equals("people-examples") && !module.equals(BOM))
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
            assertThat(Pom.in("").text(one)).as(one).isPresent().isEqualTo(Pom.in(BOM).text(one));
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
            assertThat(Pom.in("people-examples").text("properties", "maven." + what + ".skip"))
                    .as(what)
                    .contains("true");
        }
        try (Stream<Path> files = Files.walk(Path.of("..", "..", "people-examples"))) {
            for (Path pom : files.filter(file -> file.endsWith("pom.xml")).toList()) {
                assertThat(Files.readString(pom, StandardCharsets.UTF_8))
                        .as(pom.toString())
                        .doesNotContain("<maven.deploy.skip>false", "<distributionManagement>");
            }
        }
    }

    @Test
    void theReadmeNamesTheVersionsThatTheProfilesTest() throws Exception {
        String readme = Files.readString(Path.of("..", "..", "README.md"), StandardCharsets.UTF_8);
        for (String profile : List.of("floor", "newest")) {
            for (String library : List.of("hibernate", "flyway", "h2", "postgresql", "mariadb")) {
                String version = Pom.in("").property(profile, library + ".version");
                assertThat(readme.contains("| " + version.replace(".Final", "") + " |"))
                        .as(profile + ": " + library + " " + version)
                        .isTrue();
            }
        }
    }
}
