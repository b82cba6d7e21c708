package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the screen when an import asks. */
class ImportScreenTest {
    private static final String HEADER = "username,first_name,last_name,email";

    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void three() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
    }

    /** Somebody who says one after the other, and then nothing. */
    private void saying(TerminalSize size, String... answers) {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        console.answering(new Terminal.Person() {
            @Override
            public String answer() {
                return left.isEmpty() ? "" : left.pop();
            }

            @Override
            public TerminalSize size() {
                return size;
            }
        });
    }

    private String joiners(int count) {
        return console.file(
                "joiners.csv",
                Stream.concat(
                                Stream.of(HEADER),
                                IntStream.range(0, count)
                                        .mapToObj(i -> "n" + i + ",New,Person" + i + ",n" + i + "@example.org"))
                        .toArray(String[]::new));
    }

    /** The lines of the last screen before the question. */
    private static List<String> last(ConsoleSession.Answer answer, int lines) {
        List<String> all = answer.out().lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    @Test
    void hasLastAndTogetherWhatSomebodyHasToKnow() {
        saying(TerminalSize.USUAL, "n");
        String file = console.file(
                "mixed.csv",
                "action," + HEADER + ",department",
                ",zoe,Zoe,Zander,zoe@example.org,",
                ",anna,,,,Board",
                "block,ben,,,,",
                "delete,eva,,,,",
                ",bad,Bad,Bad,nowhere,");
        ConsoleSession.Answer answer = console.run("import", file, "--action-column", "--seats", "10");
        assertThat(last(answer, 5))
                .containsExactly(
                        "",
                        "  people    1 will be added, 1 changed, 1 blocked, 1 deleted",
                        "  seats     primary: limit 10, in use now: 3, after the import: 2",
                        "  messages  1, held until 'people release RUN' (or --notify send)",
                        "  refused   1 row (EMAIL_INVALID); --errors OUT writes them to a file");
        assertThat(answer.err()).startsWith("Apply? y (yes), n (no), details (everything) [n]: ");
    }

    @Test
    void fitsOnTheTerminal() {
        for (TerminalSize size : List.of(TerminalSize.USUAL, new TerminalSize(40, 140))) {
            saying(size, "page", "n");
            ConsoleSession.Answer answer = console.run("import", joiners(100), "--seats", "20", "--color", "never");
            List<String> page = answer.out().lines().toList();
            int begun = page.lastIndexOf("") - 1;
            while (!page.get(begun).isEmpty()) {
                begun--;
            }
            assertThat(page.size() - begun).as("lines of a page").isLessThan(size.rows());
            assertThat(page).allMatch(line -> Display.width(line) <= size.columns());
        }
    }

    @Test
    void pagesAndDetailsAreShownUntilSomebodySaysYes() {
        saying(TerminalSize.USUAL, "page", "details", " P ", "y");
        ConsoleSession.Answer answer = console.run("import", joiners(15));
        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("page 1 of 2", "page 2 of 2", "row 2 add n0", "username: (empty) -> n0");
        assertThat(answer.out().split("15 will be added", -1))
                .as("the sums stand below each")
                .hasSize(5);
        assertThat(answer.err().split("Apply\\?", -1)).hasSize(5);
        assertThat(console.users()).isEqualTo(18);
    }

    @Test
    void saysHowManySeatsAreMissingAndWhichLimitWouldDo() {
        saying(TerminalSize.USUAL, "n");
        ConsoleSession.Answer answer = console.run("import", joiners(12), "--seats", "10");
        assertThat(String.join(" ", last(answer, 6)))
                .contains(
                        "5 seats short; a limit of 15 would do (--seats 15)", "7 will be added", "5 rows (NO_SEAT 5)");
        assertThat(console.run("plan", joiners(12), "--seats", "10", "--json")
                        .json()
                        .at("/seatsShort/0/sufficientLimit")
                        .asInt())
                .isEqualTo(15);
        assertThat(console.run("plan", joiners(12), "--seats", "15").status()).isZero();
        assertThat(console.run("plan", joiners(12), "--seats", "14").status()).isEqualTo(ExitStatus.REFUSED);
    }

    @Test
    void refusedRowsAreInTheirFileBeforeSomebodyAnswers() throws IOException {
        Path out = folder.resolve("refused.csv");
        String file = console.file("one.csv", HEADER, "zoe,Zoe,Zander,zoe@example.org", "bad,Bad,Bad,nowhere");
        console.answering(() -> {
            assertThat(out).content().contains("EMAIL_INVALID", "bad,Bad,Bad,nowhere");
            return "n";
        });
        ConsoleSession.Answer no = console.run("import", file, "--errors", out.toString());
        assertThat(no.status()).as(no.err()).isEqualTo(ExitStatus.USAGE);
        assertThat(no.err()).contains("1 refused row written to " + out);
        Files.delete(out);
        assertThat(console.importing(file, "--errors", out.toString()).status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(out).content().contains("EMAIL_INVALID").doesNotContain("Zander");
        assertThat(console.importing(file, "--errors", file).status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void aTerminalThatDoesNotSayItsSizeIsAUsualOne() {
        assertThat(TerminalSize.of("40 140\n")).isEqualTo(new TerminalSize(40, 140));
        assertThat(TerminalSize.of("0 0\n")).isEqualTo(TerminalSize.USUAL);
        assertThat(TerminalSize.of("stty: no")).isEqualTo(TerminalSize.USUAL);
    }
}
