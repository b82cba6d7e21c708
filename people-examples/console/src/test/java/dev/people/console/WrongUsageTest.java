package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever mistypes a command or an option is told what is near. */
class WrongUsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "shwo anna, show",
        "improt a.csv, import",
        "licences, licenses",
        "feilds, fields",
        "fields chnage shirt, change",
        "lst, list",
        "Undoo x, undo",
        "temp, template",
        "list --limt 3, --limit",
        "plan a.csv --seat 3, --seats",
        "plan a.csv --erors x, --errors",
        "import a.csv --overbudget loss, --over-budget"
    })
    void namesWhatIsNear(String typed, String meant) {
        ConsoleSession.Answer answer = ConsoleSession.in(folder).run(typed.split(" "));
        assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.err()).contains("Did you mean '" + meant + "'", "Try: people");
    }

    @Test
    void guessesNothingFarAway() {
        ConsoleSession.Answer answer = ConsoleSession.in(folder).run("xyzzy");
        assertThat(answer.err()).contains("There is no command 'xyzzy'.").doesNotContain("Did you mean");
        assertThat(ConsoleSession.in(folder).run("show", "anna", "ben").err()).contains("no place for 'ben'");
        assertThat(Spelling.near("shwo", List.of("show", "stop", "start"))).containsExactly("show");
    }
}
