package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorFileTest {
    @TempDir
    Path folder;

    private ConsoleSession console;
    private Path out;

    @BeforeEach
    void nobody() {
        console = ConsoleSession.in(folder);
        out = folder.resolve("errors.csv");
    }

    @Test
    void holdsTheRefusedRowsWhichGoInOnceTheyAreCorrected() throws IOException {
        String file = console.file(
                "people.csv",
                "username;first_name;last_name;email;Password",
                "anna;Anna;Ek;anna@example.org;hunter2",
                "ben;;Bo;ben@example.org;hunter2");
        ConsoleSession.Answer answer = console.run("plan", file, "--errors", out.toString(), "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().get("totals").get("refused").asInt()).isEqualTo(1);
        assertThat(answer.err()).contains("1 refused row written to");
        String report = Files.readString(out);
        assertThat(report).doesNotContain("hunter2").contains("3;REQUIRED_MISSING | SECRET_LEFT_OUT;");
        String corrected = console.file("corrected.csv", report.replace("ben;;Bo", "ben;Ben;Bo"));
        assertThat(console.importing(corrected).status()).isZero();
        assertThat(console.users()).isEqualTo(1);
    }

    @Test
    void holdsNothingButTheHeaderWhenNoRowIsRefused() throws IOException {
        String file = console.file("people.csv", "username,first_name,last_name,email", "anna,A,E,a@x.org");
        assertThat(console.run("plan", file, "--errors", out.toString()).status())
                .isZero();
        assertThat(Files.readAllLines(out)).hasSize(1);
    }

    @Test
    void isNeverTheFileThatIsRead() throws IOException {
        String file = console.file("people.csv", "username,first_name,last_name,email", "anna,,E,a@x.org");
        String before = Files.readString(Path.of(file));
        assertThat(console.run("plan", file, "--errors", file).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Path.of(file)).hasContent(before.stripTrailing());
    }
}
