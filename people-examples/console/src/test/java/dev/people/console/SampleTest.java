package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
    private static final Path SAMPLE = Path.of("src", "main", "sample");
    private static final Pattern TABLE_ROW = Pattern.compile("\\| (\\d+) \\| (\\d+) \\|.*\\| `([A-Z_]+)` \\|");

    @Test
    void refusesExactlyTheRowsThatItsDescriptionNames(@TempDir Path folder) throws IOException {
        ConsoleSession console = ConsoleSession.in(folder);
        ConsoleSession.Answer answer =
                console.importing(SAMPLE.resolve("people.csv").toString(), "--json", "--notify", "send");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().at("/file/rows").asInt()).isEqualTo(344);
        assertThat(answer.json().at("/applied/added").asInt()).isEqualTo(332);
        assertThat(answer.json().at("/applied/refused").asInt()).isEqualTo(12);
        assertThat(errors(answer)).isEqualTo(described());
        JsonNode primary = console.run("licenses", "--json").json().at("/pools/1");
        assertThat(primary.get("used").asInt())
                .as("blocked accounts take no seat")
                .isEqualTo(332 - 7);
        assertThat(console.mails()).isEqualTo(332 - 7);
    }

    private static Map<String, String> errors(ConsoleSession.Answer answer) {
        Map<String, String> errors = new TreeMap<>();
        for (JsonNode finding : answer.json().get("findings")) {
            if (finding.get("severity").asText().equals("error")) {
                errors.put(
                        finding.get("row").asText() + " line "
                                + finding.get("line").asText(),
                        finding.get("code").asText());
            }
        }
        return errors;
    }

    private static Map<String, String> described() throws IOException {
        Map<String, String> described = new TreeMap<>();
        Matcher rows = TABLE_ROW.matcher(Files.readString(SAMPLE.resolve("README.md"), StandardCharsets.UTF_8));
        while (rows.find()) {
            described.put(rows.group(1) + " line " + rows.group(2), rows.group(3));
        }
        return described;
    }
}
