package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much memory an import takes, and what happens where there is less. */
class MemoryIntegrationTest {
    private static final int MILLION = 1_000_000;

    @TempDir
    Path folder;

    private Path people(int rows) throws IOException {
        Path file = folder.resolve(rows + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("username,first_name,last_name,email,department\n");
            for (int i = 1; i <= rows; i++) {
                out.write("person" + i + ",Łucja,Number " + i + ",person" + i + "@example.org,Sales " + i % 20 + "\n");
            }
        }
        return file;
    }

    private PackagedConsole.Answer importing(int rows, String heap) throws Exception {
        return PackagedConsole.in(folder, "jdbc:h2:file:" + folder.resolve("directory"))
                .withHeap(heap)
                .run("import", people(rows).toString(), "--yes", "--json");
    }

    @Test
    void aHundredThousandRowsFitIntoAFreshDatabaseInAHundredAndTwentyEightMegabytes() throws Exception {
        PackagedConsole.Answer answer = importing(100_000, "128m");
        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.json().at("/applied/added").asInt()).isEqualTo(100_000);
        String database = "jdbc:h2:file:" + folder.resolve("directory") + ";USER=postgres";
        assertThat(PostgresServer.number(database, "select count(*) from people_user"))
                .isEqualTo(100_000);
    }

    @Test
    @Tag("deep")
    void aMillionRowsFitIntoAFreshDatabaseInTwoHundredAndFiftySixMegabytes() throws Exception {
        PackagedConsole.Answer answer = importing(MILLION, "256m");
        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.json().at("/applied/added").asInt()).isEqualTo(MILLION);
    }

    @Test
    void moreThanFitsEndsInOneSentenceAndOneObject() throws Exception {
        PackagedConsole.Answer answer = importing(MILLION, "64m");
        assertThat(answer.status()).as(answer.err()).isEqualTo(ExitStatus.UNFORESEEN);
        assertThat(answer.err().lines()).hasSize(1).allMatch(line -> line.startsWith("Out of memory: "));
        assertThat(answer.out().lines()).hasSize(1);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("OUT_OF_MEMORY");
    }
}
