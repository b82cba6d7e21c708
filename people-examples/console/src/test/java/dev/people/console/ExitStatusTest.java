package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the process ends with; the description has a table of it. */
class ExitStatusTest {
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\| (\\d) \\|");
    private static final String HEADER = "username,first_name,last_name,email";
    private static final String ZOE = "zoe,Zoe,Z,zoe@example.org";

    @TempDir
    Path folder;

    private ConsoleSession console;
    private Map<String, String> words;

    @BeforeEach
    void directoryAndFiles() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
        words = Map.ofEntries(
                Map.entry("BLANK", ""),
                Map.entry("OUT", folder.resolve("out.csv").toString()),
                Map.entry("GOOD", console.file("good.csv", HEADER, ZOE, "anna,Anna,Ek,anna@example.org")),
                Map.entry("NO_ROWS", console.file("rows.csv", HEADER)),
                Map.entry("BAD_ROW", console.file("row.csv", HEADER, ZOE, "dan,Dan,D,nowhere")),
                Map.entry("NOBODY", console.file("nobody.csv", HEADER, "dan,Dan,D,nowhere")),
                Map.entry("EMPTY", console.file("empty.csv", new byte[0])),
                Map.entry("DOUBLED", console.file("doubled.csv", HEADER + ",Username", ZOE + ",zoe")),
                Map.entry("NO_KEY", console.file("key.csv", "city,department", "Oslo,IT")),
                Map.entry("NO_NAME", console.file("name.csv", "username,email", "zoe,zoe@example.org")),
                Map.entry("ODD", console.file("odd.csv", HEADER + ",shoe size", ZOE + ",38")),
                Map.entry("NEW_DB", "jdbc:h2:file:" + folder.resolve("new")),
                Map.entry("NO_DB", "jdbc:postgresql://localhost:1/nowhere"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0, plan GOOD",
        "0, import GOOD --yes",
        "0, import GOOD --yes --mode add",
        "0, import NO_ROWS --yes",
        "0, plan NO_ROWS",
        "5, plan NO_ROWS --require-rows",
        "5, import NO_ROWS --yes --require-rows",
        "0, import GOOD --yes --require-rows",
        "5, plan NO_ROWS --complete block",
        "5, stage NO_ROWS --complete block",
        "5, import NO_ROWS --yes --complete block",
        "5, import NO_ROWS --yes --complete delete --over-budget loss",
        "5, import NOBODY --yes --complete delete --over-budget loss",
        "0, list nobody",
        "1, plan BAD_ROW",
        "1, import BAD_ROW --yes",
        "1, import GOOD --yes --seats 3",
        "1, show zoe",
        "1, block zoe --reason other",
        "1, unblock zoe",
        "0, unblock anna",
        "1, list --as zoe",
        "2, import GOOD",
        "2, import",
        "2, dance",
        "2, plan GOOD --bogus",
        "2, plan GOOD --rows 9-1",
        "2, block",
        "0, block anna",
        "2, plan GOOD --delimiter a",
        "2, plan GOOD --delimiter ab",
        "2, export OUT --delimiter a",
        "2, plan GOOD --charset nonsense",
        "2, plan GOOD --rows x",
        "2, plan GOOD --rows 5-3",
        "2, plan GOOD --rows 0",
        "2, plan GOOD --seats -1",
        "2, plan GOOD --map username=email --map Username=none",
        "2, plan GOOD --map username=shoe",
        "2, import GOOD --yes --chunk 0",
        "2, list --limit 0",
        "2, list --after nobody",
        "2, list --as BLANK",
        "2, show BLANK",
        "2, block BLANK --reason other",
        "2, unblock BLANK",
        "0, plan GOOD --rows 100",
        "2, runs --limit 0",
        "2, runs --limit -1",
        "3, plan EMPTY",
        "3, import EMPTY --yes",
        "4, plan GOOD --db NO_DB",
        "4, import GOOD --yes --db NO_DB",
        "4, import GOOD --yes --no-migrate --db NEW_DB",
        "5, plan DOUBLED",
        "5, import DOUBLED --yes",
        "5, import NO_KEY --yes",
        "5, import NO_NAME --yes",
        "5, import ODD --yes --strict"
    })
    void theProcessEndsWith(int status, String command) {
        ConsoleSession.Answer answer = console.run(Stream.of(command.split(" "))
                .map(word -> words.getOrDefault(word, word))
                .toArray(String[]::new));
        assertThat(answer.status()).as(answer.out() + answer.err()).isEqualTo(status);
        assertThat(answer.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"plan GOOD --delimiter a", "show BLANK", "plan GOOD --map a=city --map A=phone"})
    void wrongUsageAnswersOneJsonObject(String command) {
        String[] all = Stream.of((command + " --json").split(" "))
                .map(word -> words.getOrDefault(word, word))
                .toArray(String[]::new);
        assertThat(console.run(all).json().at("/error/code").asText()).isEqualTo("USAGE");
    }

    @Test
    void theDescriptionListsEveryStatus() throws IOException {
        TreeSet<String> described = new TreeSet<>();
        Matcher rows = TABLE_ROW.matcher(Files.readString(Path.of("README.md"), StandardCharsets.UTF_8));
        while (rows.find()) {
            described.add(rows.group(1));
        }
        assertThat(described).containsExactly("0", "1", "2", "3", "4", "5", "6");
    }
}
