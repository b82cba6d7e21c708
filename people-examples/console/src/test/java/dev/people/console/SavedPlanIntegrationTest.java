package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan that one process saves and another one applies. */
class SavedPlanIntegrationTest {
    private static final int ROWS = 300;
    private static final String KEY = "a key that nobody guesses";

    @TempDir
    Path folder;

    private PackagedConsole console;
    private Path file;

    @BeforeEach
    void directory() throws IOException {
        console = PackagedConsole.in(folder, "jdbc:h2:./people-data/people");
        file = PeopleFile.of(folder, "person", ROWS);
    }

    private static PackagedConsole.Answer refused(PackagedConsole.Answer answer, String code) {
        assertThat(answer.status()).as(answer.err()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo(code);
        assertThat(answer.err()).contains(code);
        return answer;
    }

    @Test
    void isAppliedExactlyAndRefusedWhenAlteredOrOverAnotherFile() throws Exception {
        assertThat(console.run("plan", "person.csv", "--save", "person.plan").status())
                .isZero();
        assertThat(folder.resolve("people-data")).as("a plan writes nothing").doesNotExist();

        byte[] plan = Files.readAllBytes(folder.resolve("person.plan"));
        byte[] altered = plan.clone();
        altered[altered.length - 40] ^= 1;
        Files.write(folder.resolve("altered.plan"), altered);
        refused(console.run("apply", "altered.plan", "--yes", "--json"), "PLAN_ALTERED");

        String content = Files.readString(file);
        Files.writeString(file, content.replace("Number 7,", "Number 8,"));
        refused(console.run("apply", "person.plan", "--yes", "--json"), "SOURCE_DIFFERS");
        assertThat(folder.resolve("people-data")).as("nothing was written").doesNotExist();

        Files.writeString(file, content);
        PackagedConsole.Answer applied = console.run("apply", "person.plan", "--yes", "--json");
        assertThat(applied.status()).as(applied.err()).isZero();
        assertThat(applied.json().at("/applied/added").asInt()).isEqualTo(ROWS);
        PackagedConsole.Answer again = console.run("apply", "person.plan", "--yes", "--json");
        assertThat(again.json().get("run")).isEqualTo(applied.json().get("run"));
    }

    @Test
    void sealedWithAKeyIsForWhoeverHasTheKey() throws Exception {
        assertThat(console.withPlanKey(KEY)
                        .run("plan", "person.csv", "--save", "person.plan")
                        .status())
                .isZero();
        refused(
                console.withPlanKey("another key, as long as that").run("apply", "person.plan", "--yes", "--json"),
                "PLAN_ALTERED");
        assertThat(console.run("apply", "person.plan", "--yes", "--json").status())
                .isEqualTo(ExitStatus.REFUSED_WHOLE);
        PackagedConsole.Answer answer = console.withPlanKey(KEY).run("apply", "person.plan", "--yes", "--json");
        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out() + answer.err()).doesNotContain(KEY);
        assertThat(console.withPlanKey("short").run("plan", "person.csv").status())
                .isEqualTo(ExitStatus.USAGE);
    }
}
