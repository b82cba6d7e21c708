package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that breaks after its plan was shown: what was committed stays, and is told. */
class BrokenSourceTest {
    private static final int ROWS = 2900;
    private static final int WRITTEN = 2500;

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

    /** The file gets a broken end when its first rows are written. */
    private ConsoleSession.Answer importingWhileItBreaks(String... options) {
        AtomicBoolean broken = new AtomicBoolean();
        String[] command = Stream.concat(Stream.of("import", file, "--chunk", "500"), Stream.of(options))
                .toArray(String[]::new);
        return console.answering("y")
                .watched(said -> {
                    if (said.contains("#") && broken.compareAndSet(false, true)) {
                        append("p0,\"P,Q,");
                    }
                })
                .run(command);
    }

    private void append(String text) {
        try {
            Files.writeString(Path.of(file), text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void answersOneJsonObjectWithThePlanTheRunAndHowFarItCame() {
        ConsoleSession.Answer answer = importingWhileItBreaks("--json");
        assertThat(answer.status()).as(answer.err()).isEqualTo(ExitStatus.UNREADABLE);
        JsonNode json = answer.json();
        assertThat(answer.out().lines()).hasSize(1);
        assertThat(json.at("/totals/add").asInt()).isEqualTo(ROWS);
        assertThat(json.at("/applied/added").asInt()).isEqualTo(WRITTEN).isEqualTo(console.users("--limit", "5000"));
        assertThat(json.at("/error/code").asText()).isEqualTo("UNREADABLE");
        assertThat(json.at("/error/message").asText())
                .contains("stopped after 2,500 of 2,900 rows", "What was committed stays");
        JsonNode run = console.run("runs", "--json").json().at("/runs/0");
        assertThat(run.get("run").asText()).isEqualTo(json.get("run").asText());
        assertThat(run.get("state").asText()).isEqualTo("failed");
        assertThat(run.get("done").asInt()).isEqualTo(WRITTEN);
    }

    @Test
    void saysInWordsWhatWasWritten() {
        ConsoleSession.Answer answer = importingWhileItBreaks();
        assertThat(answer.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(answer.err())
                .contains("stopped after 2,500 of 2,900 rows", "BROKEN_QUOTING", "What was committed stays")
                .doesNotContain("nothing was written");
    }

    @Test
    void endsItsObjectAlsoWhenItBreaksAtTheQuestion() {
        for (String details : new String[] {"--strict", "--details"}) {
            ConsoleSession.Answer answer = console.answering(() -> {
                        append("p0,\"P,Q,");
                        return "y";
                    })
                    .run("import", file, "--json", details);
            assertThat(answer.status()).isEqualTo(ExitStatus.UNREADABLE);
            assertThat(answer.json().has("error") || answer.json().has("findings"))
                    .isTrue();
            assertThat(answer.out().lines()).hasSize(1);
            assertThat(console.users()).isZero();
        }
    }
}
