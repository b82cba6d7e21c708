package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of a run, row by row. */
class OutcomesCommandTest {
    private static final String NOWHERE = "018f3b5c-8f63-7a4e-9c3d-2b1a5e6f7a8b";

    @TempDir
    Path folder;

    private ConsoleSession console;
    private String run;

    @BeforeEach
    void five() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
        String file = console.file(
                "five.csv",
                "username,first_name,last_name,email,department,manager",
                "anna,Anne,,,<clear>,",
                "zoe,Zoe,Z,zoe@example.org,,anna",
                "ben,,,nowhere,,",
                "eva,,,,,",
                "ida,Ida,I,ida@example.org,,nobody");
        run = console.importing(file, "--json").json().get("run").asText();
    }

    private ConsoleSession.Answer outcomes(String... options) {
        List<String> all = new ArrayList<>(List.of("outcomes", run));
        all.addAll(List.of(options));
        return console.run(all.toArray(String[]::new));
    }

    @Test
    void showsWhomEachRowWasAboutAndWhatWasWrittenOrWhyNot() {
        ConsoleSession.Answer answer = outcomes("--width", "120");
        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out().lines())
                .containsExactly(
                        run + " done: 5 of 5 rows, 2 of 2 managers of five.csv",
                        "",
                        "row  outcome    manager  account  changes",
                        "  2  updated             anna     first_name: Anna → Anne, department: Sales → (empty)",
                        "  3  added      set      zoe      username: zoe, first_name: Zoe, last_name: Z,"
                                + " email: zoe@example.org",
                        "                                  account_state: pending, user_type: standard,"
                                + " change_password_next_time: 0",
                        "                                  manager: anna",
                        "  4  refused             ben      error EMAIL_INVALID: [email] \"nowhere\" is not an e-mail"
                                + " address. Correct it.",
                        "  5  unchanged           eva",
                        "  6  added      refused  ida      username: ida, first_name: Ida, last_name: I, email:"
                                + " ida@example.org",
                        "                                  account_state: pending, user_type: standard,"
                                + " change_password_next_time: 0",
                        "                                  warning MANAGER_UNKNOWN: [manager] No account matches the"
                                + " manager \"nobody\". Use the m…",
                        "  page 1 of 1, 5 rows");
    }

    @Test
    void showsOnePageAtATime() {
        assertThat(outcomes("--page", "2", "--page-size", "2").out())
                .contains("ben", "eva", "  page 2 of 3, 5 rows; --page 3 goes on")
                .doesNotContain("anna", "ida");
        assertThat(outcomes("--page", "9").out()).contains("page 9 of 1, 5 rows");
        assertThat(outcomes("--page", "0").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(outcomes("--page-size", "20000").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void answersAPageAsJson() {
        JsonNode json = outcomes("--page", "2", "--page-size", "2", "--json").json();
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("run", "file", "state", "total", "from", "rows", "findings");
        assertThat(json.get("total").asInt()).isEqualTo(5);
        assertThat(json.get("from").asInt()).isEqualTo(2);
        assertThat(json.get("rows").findValuesAsText("row")).contains("4", "5");
        JsonNode ben = json.at("/rows/0");
        assertThat(ben.fieldNames())
                .toIterable()
                .containsExactly("row", "outcome", "manager", "id", "username", "kept", "changes", "findings");
        assertThat(ben.get("outcome").asText()).isEqualTo("refused");
        assertThat(ben.at("/findings/0/code").asText()).isEqualTo("EMAIL_INVALID");
    }

    @Test
    void aChangeInJsonHasItsOldAndNewValue() {
        JsonNode anna = outcomes("--json").json().at("/rows/0");
        assertThat(anna.get("changes").toString())
                .isEqualTo("[{\"field\":\"first_name\",\"old\":\"Anna\",\"new\":\"Anne\"},"
                        + "{\"field\":\"department\",\"old\":\"Sales\",\"new\":null}]");
        assertThat(anna.get("id").asText()).hasSize(36);
    }

    @Test
    void staysAsItWasWhenTheRunIsUndone() {
        String before = outcomes().out();
        JsonNode undone = console.run("undo", run, "--yes", "--json").json();
        assertThat(outcomes().out()).isEqualTo(before);
        assertThat(console.run("outcomes", undone.get("run").asText()).out()).contains("deleted", "zoe", "Anne → Anna");
    }

    @Test
    void isColoredWhereSomebodyWantsIt() {
        assertThat(outcomes().out()).doesNotContain("\u001B[");
        assertThat(outcomes("--color", "always").out()).contains("\u001B[32m");
    }

    @Test
    void aRunThatIsNotThereIsTold() {
        ConsoleSession.Answer answer = console.run("outcomes", NOWHERE, "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("RUN_NOT_FOUND");
        assertThat(console.run("outcomes", "nonsense").status()).isEqualTo(ExitStatus.USAGE);
    }
}
