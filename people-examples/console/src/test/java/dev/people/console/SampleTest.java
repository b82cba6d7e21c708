package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
    private static final Path SAMPLE = Path.of("src", "main", "sample");
    private static final Pattern TABLE_ROW = Pattern.compile("\\| (\\d+) \\| (\\d+) \\|.*\\| `([A-Z_]+)` \\|");

    private static final Pattern BLOCKED = Pattern.compile("Rows ([\\d, ]+ and \\d+) say `No`");

    @Test
    void refusesExactlyTheRowsThatItsDescriptionNames(@TempDir Path folder) throws IOException {
        ConsoleSession console = ConsoleSession.in(folder);
        ConsoleSession.Answer answer =
                console.importing(SAMPLE.resolve("people.csv").toString(), "--json", "--notify", "send");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().at("/file/rows").asInt()).isEqualTo(344);
        assertThat(answer.json().at("/applied/added").asInt()).isEqualTo(332);
        assertThat(answer.json().at("/applied/refused").asInt()).isEqualTo(12);
        assertThat(answer.json().at("/totals/add").asInt()).isEqualTo(332);
        assertThat(answer.json().at("/totals/refused").asInt()).isEqualTo(12);
        assertThat(errors(answer)).isEqualTo(described()).hasSize(12);
        assertThat(answer.json().at("/file/unknownColumns").toString()).isEqualTo("[\"Favorite color\"]");
        JsonNode primary = console.run("licenses", "--json").json().at("/pools/1");
        assertThat(primary.get("used").asInt())
                .as("blocked accounts take no seat")
                .isEqualTo(332 - 7);
        assertThat(console.mails()).isEqualTo(332 - 7);
    }

    @Test
    void addsTheRowsBlockedThatItsDescriptionNames(@TempDir Path folder) throws IOException {
        JsonNode rows = ConsoleSession.in(folder)
                .run("plan", SAMPLE.resolve("people.csv").toString(), "--json", "--details")
                .json()
                .get("rows");
        List<String> blocked = new ArrayList<>();
        for (JsonNode row : rows) {
            if (row.get("changes").toString().contains("\"new\":\"blocked\"")) {
                blocked.add(row.get("row").asText());
            }
        }
        Matcher named = BLOCKED.matcher(description());
        assertThat(named.find()).isTrue();
        assertThat(blocked).containsExactly(named.group(1).split(", | and "));
    }

    @Test
    void hasTheNumbersThatTheDescriptionsName() throws IOException {
        assertThat(description()).contains("344 made-up users", "332 rows are good", "these twelve");
        assertThat(Files.readString(Path.of("..", "..", "README.md"), StandardCharsets.UTF_8))
                .contains("a sample of 344 people");
    }

    private static String description() throws IOException {
        return Files.readString(SAMPLE.resolve("README.md"), StandardCharsets.UTF_8);
    }

    private static Map<String, String> errors(ConsoleSession.Answer answer) {
        Map<String, String> errors = new TreeMap<>();
        for (JsonNode finding : answer.json().get("findings")) {
            if (finding.get("severity").asText().equals("error")) {
                String other = errors.put(
                        finding.get("row").asText() + " line "
                                + finding.get("line").asText(),
                        finding.get("code").asText());
                assertThat(other).as("one code a row").isNull();
            }
        }
        return errors;
    }

    private static Map<String, String> described() throws IOException {
        Map<String, String> described = new TreeMap<>();
        Matcher rows = TABLE_ROW.matcher(description());
        while (rows.find()) {
            described.put(rows.group(1) + " line " + rows.group(2), rows.group(3));
        }
        return described;
    }
}
