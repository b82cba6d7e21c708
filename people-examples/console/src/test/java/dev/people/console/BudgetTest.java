package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over budget nothing is written, unless the budget is named. */
class BudgetTest {
    @TempDir
    Path folder;

    private ConsoleSession console;
    private String file;

    @BeforeEach
    void two() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
        file = console.file("no.csv", "username,account_state", "anna,No", "ben,No");
    }

    @ParameterizedTest
    @ValueSource(strings = {"block=1", "block=50%", "block=0"})
    void overBudgetNothingIsWrittenAndTheFindingSaysSo(String budget) {
        ConsoleSession.Answer json = console.importing(file, "--budget", budget, "--json");
        assertThat(json.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(json.json().at("/findings/0/code").asText()).isEqualTo("BUDGET_EXCEEDED");
        assertThat(json.json().at("/error/code").asText()).isEqualTo("REFUSED_WHOLE");
        ConsoleSession.Answer text = console.answering("y").run("import", file, "--budget", budget);
        assertThat(text.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(text.err())
                .contains("BUDGET_EXCEEDED", "--over-budget block")
                .doesNotContain("Apply?");
        assertThat(console.run("runs", "--json").json().get("runs")).hasSize(1);
    }

    @Test
    void thePlanSaysItBeforehand() {
        assertThat(console.run("plan", file, "--budget", "block=1").status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(console.run("plan", file, "--budget", "block=1", "--over-budget", "block")
                        .status())
                .isZero();
        assertThat(console.run("plan", file, "--budget", "block=1", "--format", "json")
                        .json()
                        .get("budgets")
                        .toString())
                .isEqualTo("[{\"kind\":\"block\",\"rows\":2,\"most\":1,\"exceeded\":true}]");
    }

    @Test
    void withinBudgetOrWithItNamedItGoesOn() {
        assertThat(console.importing(file, "--budget", "block=1", "--over-budget", "add")
                        .status())
                .isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(console.importing(file, "--budget", "block=1", "--over-budget", "block")
                        .status())
                .isZero();
        assertThat(console.importing(file, "--budget", "block=0,add=0").status())
                .as("nothing is left to block")
                .isZero();
    }
}
