package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
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

    @ParameterizedTest
    @CsvSource({
        "AD, \\u00AD",
        "61C, \\u061C",
        "200B, \\u200B",
        "200D, \\u200D",
        "200E, \\u200E",
        "200F, \\u200F",
        "2060, \\u2060",
        "FEFF, \\uFEFF",
        "3164, \\u3164",
        "E0041, \\uDB40\\uDC41",
        "E0100, \\uDB40\\uDD00"
    })
    void whatHidesIsSpelledOut(String code, String shown) {
        assertThat(Visible.of(Character.toString(Integer.parseInt(code, 16)))).isEqualTo(shown);
    }

    @Test
    void nothingHiddenIsLeftOfAnyCharacter() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            Visible.of(Character.toString(character)).codePoints().forEach(shown -> assertThat(Character.getType(shown))
                    .isNotIn(
                            (int) Character.CONTROL,
                            (int) Character.FORMAT,
                            (int) Character.SURROGATE,
                            (int) Character.LINE_SEPARATOR,
                            (int) Character.PARAGRAPH_SEPARATOR));
        }
    }

    @Test
    void aWriterSpellsTheSameOutHoweverTheTextIsCut() throws IOException {
        String text = "a\uDB40\uDC41b\n\t\u202E\uD83D\uDC35\uD800";
        for (int cut = 0; cut <= text.length(); cut++) {
            StringWriter out = new StringWriter();
            try (VisibleWriter writer = new VisibleWriter(out)) {
                writer.write(text, 0, cut);
                writer.write(text.substring(cut));
            }
            assertThat(out.toString()).isEqualTo("a\\uDB40\\uDC41b\n\t\\u202E\uD83D\uDC35\\uD800");
        }
    }

    @Test
    void jsonAndTablesOnATerminalHoldNothingHidden() {
        ConsoleSession console = ConsoleSession.in(folder);
        String name = "A\u202En\uDB40\uDC41n\u200Da";
        String file = console.file(
                "bidi\u202E.csv",
                "username,first_name,last_name,email,manager",
                "ben,Ben,Bo,ben@example.org,",
                "anna," + name + ",Ek,anna@example.org,ben");
        console.importing(file);
        console.answering("n");
        for (ConsoleSession.Answer answer : new ConsoleSession.Answer[] {
            console.run("plan", file, "--json", "--details"),
            console.run("plan", file, "--format", "json"),
            console.run("plan", file, "--format", "csv"),
            console.run("list", "--json"),
            console.run("list"),
            console.run("show", "anna", "--json"),
            console.run("show", "anna"),
            console.run("chart", "ben"),
            console.run("chart", "ben", "--json"),
            console.run("manager", "anna"),
            console.run("export", "-"),
            console.run("runs"),
            console.run("runs", "--json"),
            console.run("import", file, "--only", "update")
        }) {
            assertThat(answer.out() + answer.err()).doesNotContain("\u202E", "\uDB40", "\u200D");
        }
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
