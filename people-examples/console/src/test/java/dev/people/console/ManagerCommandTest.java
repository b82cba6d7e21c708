package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.people.contract.Feature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagerCommandTest {
    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void three() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    @Feature("F186")
    void setsShowsAndTakesAwayAManager() {
        assertThat(console.run("manager", "anna", "BEN").out()).isEqualToIgnoringNewLines("anna reports to ben.");
        assertThat(console.run("manager", "anna").out()).isEqualToIgnoringNewLines("anna reports to ben.");
        assertThat(console.run("manager", "anna", "--none").out()).isEqualToIgnoringNewLines("anna reports to nobody.");
        assertThat(console.run("show", "anna", "--json")
                        .json()
                        .at("/history/0/kind")
                        .asText())
                .isEqualTo("MANAGER_CHANGED");
    }

    @Test
    void aKeyThatFindsTwoPeopleIsNeitherOfThem() {
        String file = console.file(
                "two.csv",
                "username,first_name,last_name,email,employee_id",
                "1001,Ann,Lee,ann.lee@example.org,2002",
                "2002,Bob,Ray,bob.ray@example.org,1001");
        assertThat(console.importing(file).status()).isEqualTo(ExitStatus.OK);
        for (List<String> command : List.of(
                List.of("show", "1001"),
                List.of("block", "2002", "--reason", "other"),
                List.of("manager", "anna", "1001"))) {
            ConsoleSession.Answer answer = console.run(command.toArray(String[]::new));
            assertThat(answer.status()).as("%s", command).isEqualTo(ExitStatus.REFUSED);
            assertThat(answer.err()).contains("AMBIGUOUS_MATCH", "1001 (", "2002 (");
        }
        assertThat(console.run("manager", "anna", "ann.lee@example.org").out())
                .isEqualToIgnoringNewLines("anna reports to 1001.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "anna", "ben"})
    void anImportWhoseManagerIsRefusedEndsWithStatusOne(String manager) {
        console.run("manager", "ben", "anna");
        String file = console.file("boss.csv", "username,manager,city", "anna," + manager + ",Oslo");
        String saved = folder.resolve("saved.plan").toString();
        assertThat(console.run("plan", file, "--save", saved).status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(console.run("stage", file).status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(console.run("apply", saved, file, "--yes").status()).isEqualTo(ExitStatus.REFUSED);
        ConsoleSession.Answer answer = console.importing(file);
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.out()).contains("manager refused", "unchanged");
        ConsoleSession.Answer json = console.importing(file, "--json");
        assertThat(json.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(json.json().at("/applied/manager_refused").asInt()).isOne();
    }

    @Test
    void startingResumingAndUndoingWithARefusedManagerEndWithStatusOne() {
        String file = console.file("boss.csv", "username,manager,city", "anna,nobody,Oslo");
        String plan = console.run("stage", file, "--json").json().get("plan").asText();
        ConsoleSession.Answer started = console.run("start", plan, "--yes", "--json");
        assertThat(started.status()).isEqualTo(ExitStatus.REFUSED);
        String run = started.json().get("run").asText();
        assertThat(console.run("resume", run, "--yes").status()).isEqualTo(ExitStatus.REFUSED);
        console.run("manager", "anna", "ben");
        String moved = console.file("moved.csv", "username,manager", "anna,<clear>");
        String moving = console.importing(moved, "--json").json().get("run").asText();
        console.run("manager", "ben", "anna");
        ConsoleSession.Answer undone = console.run("undo", moving, "--yes", "--json");
        assertThat(undone.status()).isEqualTo(ExitStatus.REFUSED);
    }

    @Test
    void aRowThatChangesNothingButAManagerIsAnUpdate() {
        String file = console.file("boss.csv", "username,manager", "anna,ben");
        assertThat(console.run("plan", file, "--json")
                        .json()
                        .at("/totals/update")
                        .asInt())
                .isOne();
        ConsoleSession.Answer answer = console.importing(file, "--json");
        assertThat(answer.status()).isZero();
        assertThat(answer.json().at("/applied/updated").asInt()).isOne();
        assertThat(answer.json().at("/applied/unchanged").asInt()).isZero();
        assertThat(console.importing(file, "--json")
                        .json()
                        .at("/applied/unchanged")
                        .asInt())
                .isOne();
    }

    @Test
    void answersWithTheFieldsThatScriptsRelyOn() {
        JsonNode json = console.run("manager", "anna", "ben", "--json").json();
        assertThat(names(json)).containsExactly("id", "username", "manager", "findings");
        assertThat(names(json.get("manager"))).containsExactly("id", "username", "name", "position", "state");
        assertThat(console.run("manager", "ben", "--json").json().get("manager").isNull())
                .isTrue();
    }

    @Test
    void refusesACycleAndNamesTheWay() {
        console.run("manager", "anna", "ben");
        console.run("manager", "ben", "eva");
        ConsoleSession.Answer answer = console.run("manager", "eva", "anna", "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("MANAGER_CYCLE");
        assertThat(answer.err()).contains("eva \u2192 anna \u2192 ben \u2192 eva");
        assertThat(console.run("manager", "eva").out()).contains("nobody");
    }

    @Test
    void warnsOfABlockedManager() {
        console.run("block", "ben", "--reason", "left_company");
        ConsoleSession.Answer answer = console.run("manager", "anna", "ben", "--json");
        assertThat(answer.status()).isZero();
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("MANAGER_BLOCKED");
        assertThat(console.run("manager", "eva", "ben").err()).contains("MANAGER_BLOCKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager zoe", "manager anna zoe", "manager zoe --none", "chart zoe"})
    void refusesAnUnknownPersonAndNamesThem(String command) {
        ConsoleSession.Answer answer = console.run(command.split(" "));
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.err()).contains("zoe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"manager", "manager anna ben --none", "chart anna --depth -1", "chart anna --depth 101", "chart"
            })
    void explainsWrongUsage(String command) {
        ConsoleSession.Answer answer = console.run(command.split(" "));
        assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.err()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager ben eva", "manager ben", "chart ben"})
    void refusesWhatAStandardUserMayNotDo(String command) {
        assertThat(console.run((command + " --as anna").split(" ")).status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(console.run("manager", "ben").out()).contains("nobody");
    }

    @Test
    @Feature({"F185", "F187"})
    void showsSomebodyBetweenManagersAndReports() {
        console.run("manager", "anna", "ben");
        console.run("manager", "ben", "eva");
        assertThat(console.run("chart", "ben").out().lines())
                .containsExactly(
                        "eva (Eva Fry) [pending]", "  > ben (Ben Bo) [pending]", "    anna (Anna Ek) [pending]");
        assertThat(console.run("chart", "eva", "--depth", "1").out().lines())
                .containsExactly("> eva (Eva Fry) [pending]", "  ben (Ben Bo) [pending]", "    (1 below)");
        JsonNode json = console.run("chart", "ben", "--json").json();
        assertThat(names(json)).containsExactly("managers", "user");
        assertThat(names(json.get("user")))
                .containsExactly("id", "username", "name", "position", "state", "reportCount", "reports");
        assertThat(json.at("/managers/0/username").asText()).isEqualTo("eva");
        assertThat(json.at("/user/reports/0/username").asText()).isEqualTo("anna");
    }
}
