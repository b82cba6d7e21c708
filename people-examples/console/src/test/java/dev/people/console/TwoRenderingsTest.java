package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan says the same as text and as JSON, finding by finding and sum by sum. */
class TwoRenderingsTest {
    private static final Pattern FINDING = Pattern.compile("(?:error|warning|note) [A-Z_]{4,}: ");
    private static final List<String> HEADERS = List.of(
            "username", "first_name", "last_name", "email", "manager", "account_state", "Work Email", "shoe size", "");
    private static final List<String> CELLS = List.of(
            "",
            "anna",
            "ben",
            "anna@example.org",
            "nowhere",
            "NULL",
            "none",
            "O&apos;Brien",
            "#N/A",
            "Yes",
            "blocked",
            "maybe",
            "\u202e\u202dx",
            "a\tb",
            "<clear>");

    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void directory() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
    }

    /** As one line of text, whichever lines it is on. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** People beside the numbers of their rows are for those who read; a program has the row. */
    private static String withoutPeople(String text) {
        return text.replaceAll("\\b([Rr]ow \\d+) \\([^()]*\\)", "$1");
    }

    /** As the text has it. */
    private static String line(JsonNode finding) {
        String row = finding.get("row").isNull() ? "" : "row " + finding.get("row") + " ";
        String line = finding.get("line").isNull() ? "" : "line " + finding.get("line") + " ";
        String column = finding.get("column").isNull()
                ? ""
                : "[" + Visible.of(finding.get("column").asText()) + "] ";
        return row + line + column + finding.get("severity").asText() + " "
                + finding.get("code").asText() + ": "
                + Visible.of(finding.get("message").asText());
    }

    private void saysTheSame(String file, String... options) {
        List<String> command = new ArrayList<>(List.of("plan", file));
        command.addAll(List.of(options));
        ConsoleSession.Answer text = console.run(command.toArray(String[]::new));
        command.add("--json");
        ConsoleSession.Answer answer = console.run(command.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(text.status());
        JsonNode json = answer.json();
        List<String> told = new ArrayList<>();
        json.get("findings").forEach(finding -> told.add(oneLine(line(finding))));
        String shown = withoutPeople(oneLine(text.out()));
        assertThat(told).allSatisfy(finding -> assertThat(shown).contains(finding));
        assertThat(codes(shown)).isEqualTo(codes(String.join(" ", told)));
        json.get("findings").forEach(TwoRenderingsTest::hasItsSuggestion);
    }

    private static void hasItsSuggestion(JsonNode finding) {
        if (!finding.get("suggestion").isNull()) {
            assertThat(finding.get("message").asText())
                    .endsWith(finding.get("suggestion").asText());
        }
    }

    /** How often each code is told with its weight. */
    private static Map<String, Integer> codes(String text) {
        Map<String, Integer> codes = new TreeMap<>();
        Matcher matcher = FINDING.matcher(text);
        while (matcher.find()) {
            codes.merge(matcher.group(), 1, Integer::sum);
        }
        return codes;
    }

    @Test
    void suggestionsForColumnsStandInBothWhereTheFileIsRefusedForThem() {
        String file = console.file(
                "work.csv", "Username,First Name,Last Name,Work Email,Personal Email", "zoe,Zoe,Z,z@x.org,z@home.org");
        saysTheSame(file);
        saysTheSame(file, "--details");
        JsonNode findings = console.run("plan", file, "--json").json().get("findings");
        assertThat(findings.findValuesAsText("code"))
                .containsExactly("MISSING_REQUIRED_COLUMN", "UNKNOWN_COLUMN", "UNKNOWN_COLUMN");
        assertThat(findings.get(1).get("suggestion").asText()).contains("Did you mean \"email\"?");
        assertThat(findings.get(1).get("column").asText()).isEqualTo("Work Email");
    }

    @Test
    void nobodyToDeleteIsToldInBoth() {
        String file = console.file("one.csv", "username,first_name", "anna,Anne");
        assertThat(console.run("plan", file, "--json")
                        .json()
                        .at("/totals/delete")
                        .asText())
                .isEqualTo("0");
        assertThat(console.importing(file, "--json")
                        .json()
                        .at("/applied/deleted")
                        .asText())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"--details, --width=80", "--details, --strict", "--details, --match=email", "--details, --mode=add"})
    void anyTableIsToldTheSameInBoth(String first, String second) {
        Random random = new Random(second.hashCode());
        for (int i = 0; i < 6; i++) {
            List<String> lines = new ArrayList<>(List.of(String.join(",", HEADERS)));
            for (int row = 0; row < 5; row++) {
                lines.add(HEADERS.stream()
                        .map(header -> CELLS.get(random.nextInt(CELLS.size())))
                        .reduce((one, other) -> one + "," + other)
                        .orElseThrow());
            }
            saysTheSame(console.file("any" + i + ".csv", lines.toArray(String[]::new)), first, second);
        }
    }

    @Test
    void everyFindingStandsInBothWhereThereAreMoreThanAPlanKeeps() {
        List<String> lines = new ArrayList<>(List.of("username,first_name,last_name,email,manager"));
        for (int i = 0; i < 1_300; i++) {
            lines.add("u" + i + ",A,NULL,nowhere,none");
        }
        String file = console.file("many.csv", lines.toArray(String[]::new));
        saysTheSame(file, "--details");
        JsonNode json = console.run("plan", file, "--json", "--details").json();
        assertThat(json.get("findings").findValuesAsText("code").stream()
                        .filter("EMAIL_INVALID"::equals)
                        .count())
                .isEqualTo(1_300);
    }
}
