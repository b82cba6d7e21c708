package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand people into MariaDB, twice. */
class MariaImportIntegrationTest {
    private static final int ROWS = 2_000;

    @TempDir
    Path folder;

    @Test
    void importsTwoThousandPeopleAndFindsThemUnchangedTheNextTime() throws Exception {
        String database = MariaServer.emptyDatabase("console");
        PackagedConsole console = PackagedConsole.in(folder, database);
        Path file = PeopleFile.of(folder, "person", ROWS);

        assertThat(applied(console, file).get("added").asLong()).isEqualTo(ROWS);
        assertThat(applied(console, file).get("unchanged").asLong()).isEqualTo(ROWS);

        assertThat(PostgresServer.number(database, "select count(*) from people_user"))
                .isEqualTo(ROWS);
        assertThat(PostgresServer.number(database, "select sum(used) from people_seat where pool = 'primary'"))
                .isEqualTo(ROWS);
        assertThat(console.run("show", "person1").out()).contains("\u0141ucja");
    }

    private static JsonNode applied(PackagedConsole console, Path file) throws Exception {
        PackagedConsole.Answer answer = console.run("import", file.toString(), "--yes", "--json");
        assertThat(answer.status()).as(answer.err()).isZero();
        return answer.json().get("applied");
    }
}
