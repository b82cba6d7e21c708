package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.plan.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the making of a plan is. */
class PlanningLineTest {
    private final StringWriter said = new StringWriter();

    @TempDir
    Path folder;

    private PlanningLine line(boolean isInteractive) {
        Optional<Terminal.Person> person = isInteractive ? Optional.of(() -> "") : Optional.empty();
        PrintWriter err = new PrintWriter(said, true);
        return new PlanningLine(new Terminal(err, err, person));
    }

    private String after(PlanningLine line, long done, long total, long seconds) {
        line.watch().listener().accept(new Progress(done, total, 0, Duration.ofSeconds(seconds)));
        String[] lines = said.toString().split("\r", -1);
        return lines[lines.length - 1].stripTrailing();
    }

    @Test
    void tellsRowsThatAreReadWhileNobodyKnowsHowManyThereAre() {
        assertThat(after(line(true), 40_000, 0, 2)).isEqualTo("40,000 rows planned  20,000 rows/s");
    }

    @Test
    void tellsRowsThatAreKeptOnceTheyAreCounted() {
        assertThat(after(line(true), 75_000, 100_000, 2)).isEqualTo("25,000 of 50,000 rows kept");
    }

    @Test
    void leavesNothingBehind() {
        PlanningLine line = line(true);
        after(line, 40_000, 0, 2);
        after(line, 75_000, 100_000, 2);
        int before = said.toString().length();
        line.close();
        assertThat(said.toString().substring(before)).isBlank().startsWith("\r").endsWith("\r");
    }

    @Test
    void saysNothingOfASmallFileNorWhereNobodySits() {
        PlanningLine line = line(true);
        after(line, 3, 0, 0);
        line.close();
        PlanningLine piped = line(false);
        after(piped, 40_000, 0, 2);
        piped.close();
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void isThereWhileALargeFileIsPlannedImportedOrStaged() {
        ConsoleSession console = ConsoleSession.in(folder).answering("n");
        String file = console.file(
                "large.csv",
                Stream.concat(
                                Stream.of("username,first_name,last_name,email"),
                                IntStream.range(0, 7_000).mapToObj(i -> "p" + i + ",P,P,p" + i + "@example.org"))
                        .toArray(String[]::new));
        for (String command : new String[] {"plan", "import", "stage"}) {
            ConsoleSession.Answer answer = console.run(command, file);
            assertThat(answer.err()).as(command).contains(" rows planned");
            assertThat(answer.out()).doesNotContain(" rows planned");
        }
    }
}
