package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.people.contract.Until;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that import into one PostgreSQL at once. */
class TwoProcessesIntegrationTest {
    private static final int ROWS = 3_000;
    private static final int SEATS = 2_000;

    @TempDir
    Path folder;

    private String database;
    private PackagedConsole console;

    @BeforeEach
    void directory() throws Exception {
        database = PostgresServer.emptyDatabase();
        console = PackagedConsole.in(folder, database);
    }

    @Test
    void takeExactlyTheSeatsThatThereAre() throws Exception {
        Path nobody = PeopleFile.of(folder, "nobody", 0);
        console.run("import", nobody.toString(), "--yes", "--seats", Integer.toString(SEATS));
        List<JsonNode> applied = atOnce(PeopleFile.of(folder, "left", ROWS), PeopleFile.of(folder, "right", ROWS));
        JsonNode left = applied.get(0);
        JsonNode right = applied.get(1);

        assertThat(left.get("added").asLong())
                .as("seats given while the other one, who had people for all of them, was at it too")
                .isPositive();
        assertThat(right.get("added").asLong()).isPositive();
        assertThat(left.get("added").asLong() + right.get("added").asLong()).isEqualTo(SEATS);
        assertThat(usedSeats()).isEqualTo(SEATS);
        assertThat(users()).isEqualTo(SEATS);
        assertThat(chunks()).as("chunks of two runs").isEqualTo(2);
    }

    @Test
    void addEachPersonOfTheSameFileOnce() throws Exception {
        Path file = PeopleFile.of(folder, "both", ROWS);
        console.run("import", PeopleFile.of(folder, "nobody", 0).toString(), "--yes");
        List<JsonNode> applied = atOnce(file, file);
        JsonNode left = applied.get(0);
        JsonNode right = applied.get(1);

        assertThat(left.get("added").asLong() + right.get("added").asLong()).isEqualTo(ROWS);
        assertThat(users()).isEqualTo(ROWS);
        assertThat(usedSeats()).isEqualTo(ROWS);
    }

    /** Neither gets a seat before both ask for one. */
    private List<JsonNode> atOnce(Path left, Path right) throws Exception {
        PackagedConsole.Running one;
        PackagedConsole.Running other;
        try (Connection gate = DriverManager.getConnection(database)) {
            gate.setAutoCommit(false);
            try (Statement lock = gate.createStatement()) {
                lock.execute("select 1 from people_seat for update");
            }
            one = start(left);
            other = start(right);
            Until.holds("both wait for a seat", () -> waiting() >= 2);
            gate.rollback();
        }
        return List.of(applied(one), applied(other));
    }

    private long waiting() throws Exception {
        return PostgresServer.number(
                database,
                "select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'");
    }

    private PackagedConsole.Running start(Path file) throws Exception {
        return console.start("import", file.toString(), "--yes", "--json", "--chunk", "20");
    }

    private static JsonNode applied(PackagedConsole.Running running) throws Exception {
        PackagedConsole.Answer answer = PackagedConsole.end(running);
        assertThat(answer.status()).as(answer.err()).isIn(0, 1);
        JsonNode applied = answer.json().get("applied");
        long sum = 0;
        for (JsonNode count : applied) {
            sum += count.asLong();
        }
        assertThat(sum).as(applied.toString()).isEqualTo(ROWS);
        return applied;
    }

    private long usedSeats() throws Exception {
        return PostgresServer.number(database, "select sum(used) from people_seat where pool = 'primary'");
    }

    private long users() throws Exception {
        return PostgresServer.number(database, "select count(*) from people_user");
    }

    private long chunks() throws Exception {
        return PostgresServer.number(database, "select count(distinct run) from people_run_chunk");
    }
}
