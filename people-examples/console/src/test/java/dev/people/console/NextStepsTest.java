package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command says on one line what may come next. */
class NextStepsTest {
    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void three() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
    }

    private static String next(ConsoleSession.Answer answer) {
        List<String> lines =
                answer.err().lines().filter(line -> line.startsWith("next: ")).toList();
        assertThat(lines).as(answer.err()).hasSize(1);
        return lines.get(0);
    }

    private String newestRun() {
        JsonNode runs = console.run("runs", "--json").json().get("runs");
        return runs.get(0).get("run").asText();
    }

    @Test
    void anImportLeadsToItsErrorsItsMessagesAndTheWayBack() {
        String file = console.file(
                "some.csv", "username,first_name,last_name,email", "zoe,Z,Z,zoe@example.org", "bad,B,B,nowhere");
        String said = next(console.importing(file));
        String run = newestRun();
        assertThat(said)
                .isEqualTo("next: people errors " + run + " --out OUT (1 refused row); people release " + run
                        + " (1 message); people undo " + run);
        assertThat(console.run("undo", run, "--yes").err())
                .contains("next: people undo ")
                .doesNotContain("errors");
    }

    @Test
    void aRunThatIsDoneLeadsToTheWayBack() {
        String file = console.file(
                "more.csv", "username,first_name,last_name,email", "y1,Y,Y,y1@example.org", "y2,Y,Y,y2@example.org");
        console.importing(file, "--apply-mode", "all-or-nothing");
        assertThat(next(console.run("run", newestRun()))).startsWith("next: people undo ");
        assertThat(NextSteps.quoted("it's mine.csv")).isEqualTo("'it'\\''s mine.csv'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "show anna",
                "manager anna",
                "chart anna",
                "licenses",
                "fields",
                "runs",
                "plans",
                "template",
                "block anna",
                "unblock anna",
                "manager anna ben"
            })
    void everyOtherCommandHasItsLineButNotInJson(String command) {
        ConsoleSession.Answer answer = console.run(command.split(" "));
        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(next(answer)).startsWith("next: ");
        assertThat(console.run((command + " --json").split(" ")).err()).doesNotContain("next: ");
    }
}
