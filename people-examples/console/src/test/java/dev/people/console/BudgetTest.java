package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        assertThat(text.out().replaceAll("\\s+", " ")).contains("BUDGET_EXCEEDED: 2 people would be blocked; at most ");
        assertThat(text.err()).contains("add --over-budget block").doesNotContain("Apply?");
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
                .isEqualTo("[{\"kind\":\"block\",\"rows\":2,\"most\":1,\"exceeded\":true},"
                        + "{\"kind\":\"loss\",\"rows\":2,\"most\":20,\"exceeded\":false}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"block", "delete"})
    void moreThanTwentyPeopleAreLostOnlyIfThatIsConfirmed(String missing) {
        String all = manyPeople();
        assertThat(console.importing(all).status()).isZero();
        String few = console.file("few.csv", "username,first_name,last_name,email", "p0,P,P,p0@example.org");
        String[] importing = {"import", few, "--complete", missing, "--complete-made-by", "import"};
        String sentence = "Nothing is written. If this is intended, add --over-budget loss.";
        ConsoleSession.Answer answer = console.answering("y").run(importing);
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(answer.err()).contains(sentence).doesNotContain("Apply?");
        ConsoleSession.Answer plan = console.run("plan", few, "--complete", missing, "--complete-made-by", "import");
        assertThat(plan.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(plan.err())
                .contains("32 people would be blocked or deleted; at most 20 are allowed without confirmation. "
                        + sentence);
        assertThat(plan.out()).contains("TOO_MANY_LOSSES");
        assertThat(console.run("show", "p1").out()).contains("pending");
        ConsoleSession.Answer json =
                console.importing(few, "--complete", missing, "--complete-made-by", "import", "--json", "--details");
        assertThat(json.json().at("/findings/0/code").asText()).isEqualTo("TOO_MANY_LOSSES");
        assertThat(console.importing(
                                few, "--complete", missing, "--complete-made-by", "import", "--over-budget", "loss")
                        .status())
                .isZero();
    }

    private String manyPeople() {
        return console.file(
                "many.csv",
                Stream.concat(
                                Stream.of("username,first_name,last_name,email"),
                                IntStream.range(0, 30).mapToObj(i -> "p" + i + ",P,P,p" + i + "@example.org"))
                        .toArray(String[]::new));
    }

    @Test
    void anotherLimitOfLossesCanBeSet() {
        assertThat(console.importing(file, "--budget", "loss=1").status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(console.importing(file, "--budget", "loss=1,block=1", "--over-budget", "block")
                        .err())
                .contains("add --over-budget block,loss");
        assertThat(console.importing(file, "--budget", "loss=100%").status()).isZero();
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
