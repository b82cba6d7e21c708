package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.people.contract.Until;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is told to end ends its chunk, says how far it came, and closes its database. */
class InterruptedProcessIntegrationTest {
    private static final int ROWS = 20_000;
    private static final int SOME_COMMITS = 50;

    @TempDir
    Path folder;

    @Test
    void isCancelledOnH2AfterTheChunkUnderWay() throws Exception {
        PackagedConsole console = PackagedConsole.in(folder, "jdbc:h2:./people-data/people");
        assertThat(console.run("licenses", "--seats", "unlimited").status()).isZero();
        Path file = PeopleFile.of(folder, "person", ROWS);
        Process running = console.startHeard("import", file.toString(), "--yes", "--chunk", "10");
        String told;
        try (BufferedReader out = running.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null && !line.strip().startsWith("seats")) {
                line = out.readLine();
            }
            awaitCommits(folder.resolve("people-data/people.mv.db"));
            running.toHandle().destroy();
            told = out.lines().collect(Collectors.joining("\n"));
        }
        assertThat(running.waitFor()).isNotZero();
        assertThat(told).contains("added", "is cancelled.");

        JsonNode run = console.run("runs", "--json").json().at("/runs/0");
        long added = run.at("/applied/added").asLong();
        assertThat(run.get("state").asText()).isEqualTo("cancelled");
        assertThat(added).isBetween(1L, ROWS - 1L);
        assertThat(told).containsPattern("added +" + String.format(Locale.ROOT, "%,d", added) + "\n");
        assertThat(listed(ConsoleSession.in(folder))).isEqualTo(added);
    }

    /** Each chunk is forced to the file. */
    private static void awaitCommits(Path database) throws Exception {
        Set<FileTime> seen = new HashSet<>();
        Until.holds("chunks are written", () -> {
            seen.add(Files.getLastModifiedTime(database));
            return seen.size() > SOME_COMMITS;
        });
    }

    /** How many accounts there are on all pages together. */
    private static long listed(ConsoleSession console) {
        JsonNode page = console.run("list", "--json", "--db-user", "postgres", "--limit", "1000")
                .json();
        long listed = page.get("users").size();
        while (!page.get("next").isNull()) {
            String after = page.get("next").asText();
            page = console.run("list", "--json", "--db-user", "postgres", "--limit", "1000", "--after", after)
                    .json();
            listed += page.get("users").size();
        }
        return listed;
    }
}
