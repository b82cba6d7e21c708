package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.people.contract.Until;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process stages a file, others show, start, pause, lose and finish it, all on one PostgreSQL. */
class StagedPlanIntegrationTest {
    private static final int ROWS = 4_000;

    @TempDir
    Path folder;

    private String database;
    private PackagedConsole console;

    @BeforeEach
    void directory() throws Exception {
        database = PostgresServer.emptyDatabase();
        console = PackagedConsole.in(folder, database);
    }

    private JsonNode ok(String... arguments) throws Exception {
        PackagedConsole.Answer answer = console.run(arguments);
        assertThat(answer.status()).as(answer.out() + answer.err()).isZero();
        return answer.json();
    }

    private String staged() throws Exception {
        Path file = PeopleFile.of(folder, "person", ROWS);
        String plan = ok("stage", file.toString(), "--json").get("plan").asText();
        Files.delete(file);
        return plan;
    }

    private long chunks() throws Exception {
        return PostgresServer.number(database, "select count(*) from people_run_chunk");
    }

    private void waitForMoreChunks() throws Exception {
        long before = chunks();
        Until.holds("chunks are written", () -> chunks() >= before + 5);
    }

    private String run() throws Exception {
        return ok("runs", "--json").at("/runs/0/run").asText();
    }

    @Test
    void isShownPausedLostAndFinishedWithoutItsFile() throws Exception {
        String plan = staged();
        PackagedConsole.Answer page = console.run("open", plan, "--page", "200", "--only", "add");
        assertThat(page.out()).contains("person" + ROWS, "page 200 of 200, 4,000 rows");

        PackagedConsole.Running starting = console.start("start", plan, "--yes", "--chunk", "1");
        waitForMoreChunks();
        String run = run();
        JsonNode seen = ok("run", run, "--json");
        assertThat(seen.get("state").asText()).isEqualTo("running");
        assertThat(seen.get("rate").asLong()).isPositive();
        assertThat(seen.get("left").asLong()).isPositive();
        assertThat(ok("pause", run, "--json").get("asked").asBoolean()).isTrue();
        assertThat(PackagedConsole.end(starting).out()).contains("is paused.");
        JsonNode paused = ok("run", run, "--json");
        assertThat(paused.get("state").asText()).isEqualTo("paused");
        assertThat(paused.get("done").asLong()).isBetween(1L, ROWS - 1L);

        PackagedConsole.Running lost = console.start("resume", run, "--yes");
        waitForMoreChunks();
        lost.process().destroyForcibly().waitFor();
        PackagedConsole.Answer held = console.run("start", plan, "--yes", "--json");
        assertThat(held.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(held.err()).contains("RUN_HELD");
        theLeaseIsOver();
        assertThat(ok("run", run, "--json").get("state").asText()).isEqualTo("interrupted");

        JsonNode finished = ok("resume", run, "--yes", "--json");
        assertThat(finished.get("run").asText()).isEqualTo(run);
        assertThat(finished.at("/applied/added").asLong()).isEqualTo(ROWS);
        assertThat(PostgresServer.number(database, "select count(*) from people_user"))
                .isEqualTo(ROWS);
        assertThat(ok("run", run, "--follow", "--json").get("state").asText()).isEqualTo("done");
    }

    private void theLeaseIsOver() throws Exception {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update people_run set lease_until = started_at");
        }
    }

    @Test
    void startedByTwoProcessesAtOnceItIsOneRun() throws Exception {
        String plan = staged();
        PackagedConsole.Running left = console.start("start", plan, "--yes", "--json");
        PackagedConsole.Running right = console.start("start", plan, "--yes", "--json");
        PackagedConsole.Answer one = PackagedConsole.end(left);
        PackagedConsole.Answer other = PackagedConsole.end(right);
        assertThat(one.status() == 0 || other.status() == 0)
                .as(one.err() + other.err())
                .isTrue();
        for (PackagedConsole.Answer answer : new PackagedConsole.Answer[] {one, other}) {
            if (answer.status() != 0) {
                assertThat(answer.err()).contains("RUN_HELD");
            }
        }
        assertThat(PostgresServer.number(database, "select count(*) from people_run"))
                .isEqualTo(1);
        assertThat(PostgresServer.number(database, "select count(*) from people_user"))
                .isEqualTo(ROWS);
    }
}
