package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.people.contract.Feature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand people in a small heap. */
class LargeImportIntegrationTest {
    private static final int ROWS = 100_000;
    private static final String COUNT = "select count(*) from people_user";

    @TempDir
    Path folder;

    @Test
    @Feature("F61")
    void importsAHundredThousandPeopleIntoPostgresAndFindsThemUnchangedTheNextTime() throws Exception {
        String database = PostgresServer.emptyDatabase();
        importTwice(PackagedConsole.in(folder, database).withHeap("256m"));
        assertThat(PostgresServer.number(database, COUNT)).isEqualTo(ROWS);
        assertThat(PostgresServer.number(database, "select sum(used) from people_seat where pool = 'primary'"))
                .isEqualTo(ROWS);
    }

    private void importTwice(PackagedConsole console) throws Exception {
        Path file = PeopleFile.of(folder, "person", ROWS);
        JsonNode planned = console.run("plan", file.toString(), "--json").json();
        assertThat(planned.at("/totals/add").asLong()).isEqualTo(ROWS);

        importAll(console, file);
        long mails = mails(console);

        PackagedConsole.Answer second = importing(console, file);
        assertThat(second.status()).as(second.err()).isZero();
        assertAccountedFor(second.json());
        assertThat(second.json().at("/applied/unchanged").asLong()).isEqualTo(ROWS);
        assertThat(mails(console)).isEqualTo(mails);

        PackagedConsole.Answer adding = console.run("import", file.toString(), "--yes", "--json", "--mode", "add");
        assertThat(adding.json().at("/applied/skipped").asLong()).isEqualTo(ROWS);
    }

    private static void importAll(PackagedConsole console, Path file) throws Exception {
        PackagedConsole.Answer answer = importing(console, file);
        assertThat(answer.status()).as(answer.err()).isZero();
        assertAccountedFor(answer.json());
        assertThat(answer.json().at("/applied/added").asLong()).isEqualTo(ROWS);
    }

    private static PackagedConsole.Answer importing(PackagedConsole console, Path file) throws Exception {
        return console.run("import", file.toString(), "--yes", "--json");
    }

    private static void assertAccountedFor(JsonNode answer) {
        assertThat(sum(answer.get("totals"))).isEqualTo(ROWS);
        assertThat(sum(answer.get("applied"))).isEqualTo(ROWS);
        assertThat(answer.at("/file/rows").asLong()).isEqualTo(ROWS);
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong();
        }
        return sum;
    }

    private static long mails(PackagedConsole console) throws Exception {
        try (Stream<Path> files = Files.walk(console.folder())) {
            return files.filter(path -> path.toString().endsWith(".eml")).count();
        }
    }
}
