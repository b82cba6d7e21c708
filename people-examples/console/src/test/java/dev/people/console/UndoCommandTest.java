package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is taken back by a plan of its own. */
class UndoCommandTest {
    @TempDir
    Path folder;

    private ConsoleSession console;
    private String run;

    @BeforeEach
    void moved() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
        String file = console.file("moved.csv", "username,department", "anna,IT", "eva,Sales");
        run = console.importing(file, "--json").json().get("run").asText();
    }

    private String department(String username) {
        return console.run("show", username, "--json")
                .json()
                .at("/fields/department")
                .asText();
    }

    @Test
    void showsWhatItWouldDoAndAsks() {
        assertThat(console.run("undo", run).status()).as("nobody is asked").isEqualTo(ExitStatus.USAGE);
        ConsoleSession.Answer no = console.answering("n").run("undo", run, "--color", "never");
        assertThat(no.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(no.out()).contains("IT → Sales").doesNotContain("header in row");
        assertThat(department("anna")).isEqualTo("IT");
    }

    @Test
    void bringsBackWhatWasWithTheAnswerOfAnImport() {
        JsonNode undone = console.run("undo", run, "--yes", "--json").json();
        assertThat(undone.at("/applied/updated").asInt()).isEqualTo(2);
        assertThat(undone.get("run").asText()).isNotEqualTo(run);
        assertThat(department("anna")).isEqualTo("Sales");
        assertThat(department("eva")).isEqualTo("IT");
    }

    @Test
    void leavesAloneWhatSomebodyChangedSince() {
        console.importing(console.file("again.csv", "username,department", "anna,Board"));
        ConsoleSession.Answer answer = console.run("undo", run, "--yes", "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().get("findingCounts").has("STALE_ROW")).isTrue();
        assertThat(department("anna")).isEqualTo("Board");
        assertThat(department("eva")).isEqualTo("IT");
    }

    @Test
    void hasNoErrorReportSinceThereIsNoTable() {
        String undo =
                console.run("undo", run, "--yes", "--json").json().get("run").asText();
        ConsoleSession.Answer answer = console.run("errors", undo);
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.err()).contains("RUN_WITHOUT_TABLE");
    }
}
