package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code people audit}. */
class AuditCommandTest {
    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void three() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
        console.run("block", "anna", "--reason", "left_company");
        console.run("licenses", "--seats", "7");
    }

    private JsonNode entries(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "audit";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 1] = "--json";
        return console.run(all).json().get("entries");
    }

    @Test
    void showsTheHistoryOfOnePersonWithOldAndNewValues() {
        JsonNode entries = entries("anna");
        assertThat(entries.findValuesAsText("reason")).contains("left_company");
        assertThat(entries.at("/0/kind").asText()).isEqualTo("user_blocked");
        assertThat(entries.at("/0/subjects/0/kind").asText()).isEqualTo("user");
        assertThat(entries.at("/0/subjects/0/fields").findValuesAsText("after")).contains("blocked");
        assertThat(entries.at("/1/kind").asText()).isEqualTo("user_created");
    }

    @Test
    void showsWhatChangedOfAllByKind() {
        JsonNode entries = entries("--kind", "license_limit_set", "--by", "system:console");
        assertThat(entries).hasSize(1);
        assertThat(entries.at("/0/subjects/0/id").asText()).isEqualTo("primary");
        assertThat(entries("--kind", "user_deleted")).isEmpty();
        assertThat(entries("--until", "2020-01-31")).isEmpty();
        assertThat(entries("--from", "2020-01-31T08:00:00Z").size()).isGreaterThan(1);
    }

    @Test
    void goesOnBehindThePageBefore() {
        JsonNode first = console.run("audit", "anna", "--limit", "1", "--json").json();
        JsonNode second =
                entries("anna", "--limit", "1", "--after", first.get("next").asText());
        assertThat(first.at("/entries/0/kind").asText()).isEqualTo("user_blocked");
        assertThat(second.at("/0/kind").asText()).isEqualTo("user_created");
        assertThat(console.run("audit", "anna").out()).contains("USER_BLOCKED of user", "by system:console");
        assertThat(console.run("audit", "anna", "--kind", "user_blocked", "--limit", "1")
                        .err())
                .contains("people audit anna --kind user_blocked --limit 1 --after ");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (String[] wrong : new String[][] {
            {"audit", "--kind", "user_eaten"},
            {"audit", "--from", "yesterday"},
            {"audit", "--by", "me"},
            {"audit", "--limit", "0"},
            {"audit", "anna", "--after", "nonsense"}
        }) {
            assertThat(console.run(wrong).status()).as(String.join(" ", wrong)).isEqualTo(ExitStatus.USAGE);
        }
    }
}
