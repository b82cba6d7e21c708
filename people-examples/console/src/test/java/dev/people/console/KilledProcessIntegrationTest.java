package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import has said to be done stays, though its process is killed in the same moment. */
class KilledProcessIntegrationTest {
    private static final int ROWS = 5_000;

    @TempDir
    Path folder;

    @Test
    void losesNothingOnPostgres() throws Exception {
        importAndKill(PackagedConsole.in(folder, PostgresServer.emptyDatabase()));
    }

    @Test
    void losesNothingOnH2() throws Exception {
        importAndKill(PackagedConsole.in(folder, "jdbc:h2:file:" + folder.resolve("directory")));
    }

    @Test
    void losesNothingOnH2HoweverItsFileIsNamed() throws Exception {
        importAndKill(PackagedConsole.in(folder, "jdbc:h2:./directory"));
    }

    private void importAndKill(PackagedConsole console) throws Exception {
        Path file = PeopleFile.of(folder, "person", ROWS);
        Process running = console.startHeard("import", file.toString(), "--yes");
        try (BufferedReader out = running.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null && !line.startsWith("Run ")) {
                line = out.readLine();
            }
            running.destroyForcibly();
            assertThat(line).isNotNull().endsWith("is done.");
        }
        running.waitFor();

        PackagedConsole.Answer runs = console.run("runs", "--json");
        assertThat(runs.json().at("/runs/0/applied/added").asLong()).isEqualTo(ROWS);
        PackagedConsole.Answer again = console.run("import", file.toString(), "--yes", "--json");
        assertThat(again.json().at("/applied/unchanged").asLong()).isEqualTo(ROWS);
    }
}
