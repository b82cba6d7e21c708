package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.people.contract.Feature;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void three() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
    }

    private String state(String username) {
        return console.run("show", username, "--json").json().get("state").asText();
    }

    @Test
    void listsWhoContainsATextInAnyCase() {
        JsonNode users = console.run("list", "EK", "--json").json().get("users");
        assertThat(users.findValuesAsText("username")).containsExactly("anna");
        assertThat(console.run("list").out()).contains("anna", "ben", "eva");
        assertThat(console.run("list", "nobody").status()).isZero();
    }

    @Test
    void aTemplateAnswersItsColumns() {
        JsonNode columns = console.run("template", "--json").json().get("columns");
        assertThat(columns.get(0).toString())
                .isEqualTo("{\"field\":\"username\",\"title\":\"Username\",\"required\":true}");
        assertThat(columns.findValuesAsText("field")).contains("city").doesNotContain("id");
    }

    @Test
    void blockingAgainChangesTheReasonOrSaysThatThereIsNothingToDo() {
        console.run("block", "anna", "--reason", "left_company");
        assertThat(console.run("block", "anna", "--reason", "left_company").out())
                .contains("anna is already blocked.");
        assertThat(console.run("block", "anna", "--reason", "Lost her badge").out())
                .contains("anna is blocked.");
        JsonNode history = console.run("show", "anna", "--json").json().get("history");
        assertThat(history.findValuesAsText("reason")).startsWith("Lost her badge", "left_company");
        assertThat(console.run("unblock", "anna").out()).contains("anna is pending.");
        assertThat(console.run("unblock", "anna").out()).contains("anna is already pending.");
    }

    @Test
    void aBlockReasonThatCannotBeKeptIsRefused() {
        for (String reason : List.of("over\u001B[2Jthere", "x".repeat(1001))) {
            assertThat(console.run("block", "anna", "--reason", reason).status())
                    .isEqualTo(ExitStatus.REFUSED);
        }
        assertThat(state("anna")).isEqualTo("pending");
    }

    @Test
    void aSelectionOfNothingIsRemarked() {
        String file = console.file("one.csv", "username,first_name,last_name,email", "zoe,Z,O,zoe@example.org");
        for (String details : new String[] {"--strict", "--details"}) {
            JsonNode plan = console.run("plan", file, "--rows", "1,77", "--json", details)
                    .json();
            assertThat(plan.get("findings")).anySatisfy(finding -> {
                assertThat(finding.get("code").asText()).isEqualTo("NOTHING_SELECTED");
                assertThat(finding.get("severity").asText()).isEqualTo("note");
            });
        }
        assertThat(console.run("plan", file, "--rows", "77").out()).contains("NOTHING_SELECTED");
    }

    @Test
    void listsPageByPage() {
        JsonNode first = console.run("list", "--json", "--limit", "2").json();
        assertThat(first.get("users").findValuesAsText("username")).containsExactly("anna", "ben");
        JsonNode second = console.run(
                        "list",
                        "--json",
                        "--limit",
                        "2",
                        "--after",
                        first.get("next").asText())
                .json();
        assertThat(second.get("users").findValuesAsText("username")).containsExactly("eva");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void showsAPersonWithTheirHistory() {
        JsonNode anna = console.run("show", "ANNA", "--json").json();
        assertThat(List.of(
                        anna.get("username").asText(),
                        anna.get("firstName").asText(),
                        anna.get("lastName").asText(),
                        anna.get("email").asText(),
                        anna.get("state").asText()))
                .containsExactly("anna", "Anna", "Ek", "anna@example.org", "pending");
        assertThat(anna.at("/history/0/kind").asText()).isEqualTo("USER_CREATED");
        assertThat(anna.at("/history/0/actor").asText()).isEqualTo("system:console");
        assertThat(console.run("show", "anna").out()).contains("Sales");
    }

    @Test
    @Feature("F79")
    void blocksWithAReasonAndUnblocksAgain() {
        assertThat(console.run("block", "anna", "--reason", "left_company").status())
                .isZero();
        assertThat(state("anna")).isEqualTo("blocked");
        assertThat(console.run("licenses", "--json").json().at("/pools/1/used").asInt())
                .isEqualTo(2);
        assertThat(console.run("unblock", "anna").status()).isZero();
        assertThat(state("anna")).isEqualTo("pending");
        assertThat(console.run("block", "anna").status())
                .as("the reason is optional")
                .isZero();
        assertThat(state("anna")).isEqualTo("blocked");
        assertThat(console.run("show", "anna").out()).contains("other");
    }

    @Test
    void doesNotUnblockWithoutAFreeSeat() {
        console.run("block", "anna", "--reason", "left_company");
        console.importing(console.file("none.csv", "username,email"), "--seats", "2");
        ConsoleSession.Answer answer = console.run("unblock", "anna", "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("NO_SEAT");
        assertThat(state("anna")).isEqualTo("blocked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "block", "unblock"})
    void refusesAnUnknownPersonAndNamesThem(String command) {
        ConsoleSession.Answer answer = command.equals("block")
                ? console.run(command, "zoe", "--reason", "left_company")
                : console.run(command, "zoe");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.err()).contains("zoe");
    }

    @Test
    @Feature("F54")
    void printsATemplateThatCanBeImported() {
        String header = console.run("template").out().strip();
        assertThat(header).startsWith("username,").contains("account_state", "change_password_next_time");
        String titles = console.run("template", "--titles").out().strip();
        assertThat(console.importing(console.file("filled.csv", titles), "--json", "--strict")
                        .json()
                        .at("/file/unknownColumns"))
                .isEmpty();
    }

    @Test
    void tellsTheNewestRunFirst() {
        console.importing(console.file("again.csv", "username,email,city", "anna,,Oslo"));
        JsonNode runs = console.run("runs", "--json").json().get("runs");
        assertThat(runs.findValuesAsText("file")).containsExactly("again.csv", "three.csv");
        assertThat(runs.at("/0/state").asText()).isEqualTo("done");
        assertThat(runs.at("/1/applied/added").asInt()).isEqualTo(3);
        assertThat(runs.at("/1/rows")).isEqualTo(runs.at("/1/done"));
    }

    @Test
    void refusesWhatAStandardUserMayNotDo() {
        String file = console.file("new.csv", "username,first_name,last_name,email", "zoe,Z,O,zoe@example.org");
        assertThat(console.run("plan", file, "--as", "anna").status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(console.importing(file, "--as", "anna").status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(console.run("block", "ben", "--reason", "left_company", "--as", "anna")
                        .status())
                .isEqualTo(ExitStatus.REFUSED);
        assertThat(console.importing(file, "--as", "nobody").status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(console.users()).isEqualTo(3);
        assertThat(state("ben")).isEqualTo("pending");
    }

    @Test
    void letsAnActiveAdministratorActInTheirName() {
        console.importing(
                console.file(
                        "boss.csv", "username,first_name,last_name,email,user_type", "boss,B,O,boss@example.org,admin"),
                "--passwords",
                "none");
        assertThat(console.run("block", "ben", "--reason", "left_company", "--as", "boss")
                        .status())
                .isZero();
        String actor = console.run("show", "ben", "--json")
                .json()
                .at("/history/0/actor")
                .asText();
        assertThat(actor).startsWith("user:");
    }

    @Test
    void explainsWrongUsage() {
        assertThat(console.run("plan").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(console.run("dance").status()).isEqualTo(ExitStatus.USAGE);
        String file = console.file("one.csv", "username,email", "a,a@example.org");
        for (String[] wrong : new String[][] {
            {"--mode", "sideways"},
            {"--match", "shoe"},
            {"--rows", "9-1"},
            {"--seats", "many"},
            {"--chunk", "0"},
            {"--map", "x"},
            {"--notify", "shout"},
            {"--delimiter", "ab"},
            {"--charset", "EBCDIC-9"}
        }) {
            ConsoleSession.Answer answer = console.importing(file, wrong);
            assertThat(answer.status())
                    .as(String.join(" ", wrong) + answer.err())
                    .isEqualTo(ExitStatus.USAGE);
            assertThat(answer.err()).isNotBlank();
        }
        assertThat(console.users()).isEqualTo(3);
    }

    @Test
    void aCommandThatIsNoneIsToldWhereTheOthersStand() {
        assertThat(console.run("nonsense").err()).contains("Try: people --help");
        assertThat(console.run("plan").err()).contains("Try: people plan --help");
    }
}
