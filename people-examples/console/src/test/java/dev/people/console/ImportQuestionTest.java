package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import shows its plan, asks, and takes only a yes for a yes. */
class ImportQuestionTest {
    @TempDir
    Path folder;

    private ConsoleSession console;
    private String file;

    @BeforeEach
    void one() {
        console = ConsoleSession.in(folder);
        file = console.file("one.csv", "username,first_name,last_name,email", "anna,Anna,Ek,anna@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "no", "yeah", "0"})
    void whatIsNoYesLeavesNoTrace(String said) {
        ConsoleSession.Answer answer = console.answering(said).run("import", file, "--seats", "5");
        assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.out()).contains("add");
        assertThat(answer.err()).contains("Apply?", "Nothing was written.");
        assertThat(console.users()).isZero();
        assertThat(console.run("runs", "--json").json().get("runs")).isEmpty();
        assertThat(console.run("licenses", "--json").json().at("/pools/1/limit").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", " yes "})
    void aYesApplies(String said) {
        assertThat(console.answering(said).run("import", file).status()).isZero();
        assertThat(console.users()).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedAboutAFileThatIsRefusedAsAWhole() {
        ConsoleSession.Answer answer =
                console.answering("y").run("import", console.file("no.csv", "username,city", "zoe,Oslo"));
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(answer.err()).doesNotContain("Apply?");
    }

    @Test
    void aBarShowsRateAndTimeLeftOnATerminalOnly() {
        assertThat(console.importing(file).err())
                .startsWith("next: people release")
                .hasLineCount(1);
        String other = console.file("two.csv", "username,first_name,last_name,email", "ben,B,B,ben@example.org");
        assertThat(console.answering("y").run("import", other).err()).contains("1 of 1", "rows/s", "s left");
    }
}
