package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of files and databases do not steer the terminal. */
class VisibleTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1B", "07", "7F", "9B", "85", "202A", "202E", "2066", "2069", "2028", "2029", "D800"})
    void whatWouldSteerATerminalIsSpelledOut(String code) {
        String raw = Character.toString(Integer.parseInt(code, 16));
        assertThat(Visible.of("a" + raw + "b")).isEqualTo("a\\u" + "0".repeat(4 - code.length()) + code + "b");
    }

    @Test
    void linesAreOneLineAndLettersStayAsTheyAre() {
        assertThat(Visible.of("a\tb\r\nc")).isEqualTo("a\\tb\\r\\nc");
        assertThat(Visible.of("Łucja \uD83D\uDC35 نورا")).isEqualTo("Łucja \uD83D\uDC35 نورا");
    }

    @Test
    void noCommandPrintsThemRaw() {
        ConsoleSession console = ConsoleSession.in(folder);
        String file = console.file(
                "esc.csv",
                "username,first_name,last_name,email,address,shoe\u202Esize",
                "anna,Anna,Ek,anna@example.org,\"One\nTwo\",",
                "b\u001Bd,B,B,b@example.org,,");
        for (ConsoleSession.Answer answer : new ConsoleSession.Answer[] {
            console.run("plan", file, "--details"),
            console.importing(file),
            console.run("show", "anna"),
            console.run("list"),
            console.run("show", "x\u001B[2J"),
            console.run("plan", "gone\u009B.csv")
        }) {
            assertThat(answer.out() + answer.err()).doesNotContain("\u001B", "\u202E", "\u009B", "One\nTwo");
        }
        assertThat(console.run("show", "anna").out()).contains("One\\nTwo");
    }
}
