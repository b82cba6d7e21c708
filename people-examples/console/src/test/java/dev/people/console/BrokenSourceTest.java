package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that breaks after its plan was agreed to: what was committed stays, and is told. */
class BrokenSourceTest {
    private static final int ROWS = 3000;

    @TempDir
    Path folder;

    private ConsoleSession console;
    private String file;

    @BeforeEach
    void manyRows() {
        console = ConsoleSession.in(folder);
        console.run("licenses", "--seats", "unlimited");
        file = console.file("many.csv", rows(ROWS).toArray(String[]::new));
    }

    private static Stream<String> rows(int number) {
        return Stream.concat(
                Stream.of("username,first_name,last_name,email"),
                IntStream.rangeClosed(1, number).mapToObj(i -> "p" + i + ",P,Q,p" + i + "@example.org"));
    }

    private ConsoleSession.Answer importing(String... options) {
        String[] command =
                Stream.concat(Stream.of("import", file), Stream.of(options)).toArray(String[]::new);
        return console.answering(() -> {
                    Stream<String> broken = Stream.concat(rows(ROWS - 1), Stream.of("p3000,\"P,Q,"));
                    console.file("many.csv", broken.toArray(String[]::new));
                    return "y";
                })
                .run(command);
    }

    @Test
    void answersOneJsonObjectWithThePlanTheRunAndHowFarItCame() {
        ConsoleSession.Answer answer = importing("--json", "--chunk", "500");
        assertThat(answer.status()).as(answer.err()).isEqualTo(ExitStatus.UNREADABLE);
        JsonNode json = answer.json();
        assertThat(answer.out().lines()).hasSize(1);
        assertThat(json.at("/totals/add").asInt()).isEqualTo(ROWS);
        int added = json.at("/applied/added").asInt();
        assertThat(added).isEqualTo(console.users("--limit", "5000")).isPositive();
        assertThat(json.at("/error/code").asText()).isEqualTo("UNREADABLE");
        assertThat(json.at("/error/message").asText())
                .contains("stopped after 2,500 of 3,000 rows", "What was committed stays");
        JsonNode run = console.run("runs", "--json").json().at("/runs/0");
        assertThat(run.get("run").asText()).isEqualTo(json.get("run").asText());
        assertThat(run.get("state").asText()).isEqualTo("failed");
        assertThat(run.get("done").asInt()).isEqualTo(added);
    }

    @Test
    void saysInWordsWhatWasWritten() {
        ConsoleSession.Answer answer = importing("--chunk", "500");
        assertThat(answer.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(answer.err())
                .contains("stopped after 2,500 of 3,000 rows", "BROKEN_QUOTING", "What was committed stays")
                .doesNotContain("nothing was written");
    }

    @Test
    void endsItsObjectAlsoWhenItBreaksAmongTheRowsOfThePlan() {
        ConsoleSession.Answer answer = importing("--json", "--details");
        assertThat(answer.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("UNREADABLE");
        assertThat(answer.out().lines()).hasSize(1);
        assertThat(console.run("runs", "--json").json().get("runs")).isEmpty();
    }
}
