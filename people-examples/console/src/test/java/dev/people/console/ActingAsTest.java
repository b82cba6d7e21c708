package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who acts is who may: an active administrator everything, others what is theirs. */
class ActingAsTest {
    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void peopleOfEachKind() {
        console = ConsoleSession.in(folder);
        console.importing(
                console.file(
                        "active.csv",
                        "username,first_name,last_name,email,user_type,account_state",
                        "boss,B,O,boss@example.org,admin,",
                        "gone,G,O,gone@example.org,admin,No",
                        "anna,A,N,anna@example.org,standard,"),
                "--passwords",
                "none");
        console.importing(console.file(
                "invited.csv", "username,first_name,last_name,email,user_type", "soon,S,O,soon@example.org,admin"));
        console.file("new.csv", "username,first_name,last_name,email", "zoe,Z,O,zoe@example.org");
    }

    private ConsoleSession.Answer as(String actor, String command) {
        List<String> words = new ArrayList<>(Stream.of(command.split(" "))
                .map(word -> word.equals("FILE") ? folder.resolve("new.csv").toString() : word)
                .toList());
        words.addAll(List.of("--as", actor, "--json"));
        return console.run(words.toArray(String[]::new));
    }

    private void isRefused(ConsoleSession.Answer answer, String code, String named) {
        assertThat(answer.status()).as(answer.err()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo(code);
        assertThat(answer.err()).contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"licenses --seats 3", "licenses", "runs", "plans"})
    void aStandardUserIsRefusedAndLeavesNoTrace(String command) {
        String before = console.everything();
        isRefused(as("anna", command), "NOT_PERMITTED", "anna is not allowed");
        assertThat(console.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"block boss --reason other", "unblock gone", "show boss", "manager boss gone", "invite soon"})
    void othersAreNotThereForAStandardUser(String command) {
        String before = console.everything();
        isRefused(as("anna", command), "USER_NOT_FOUND", command.split(" ", 3)[1]);
        assertThat(console.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan FILE", "import FILE --yes"})
    void aStandardUserIsRefusedTheRowsOfOthers(String command) {
        ConsoleSession.Answer answer = as("anna", command);
        assertThat(answer.status()).as(answer.err()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("NOT_PERMITTED");
        assertThat(console.users()).isEqualTo(4);
    }

    @Test
    void aStandardUserSetsNoLimitByTheWay() {
        String before = console.everything();
        isRefused(as("anna", "import FILE --yes --seats 3"), "NOT_PERMITTED", "anna is not allowed");
        assertThat(console.everything()).isEqualTo(before);
    }

    @Test
    void aStandardUserSeesAndEditsThemselves() {
        assertThat(as("anna", "list").json().at("/users").findValuesAsText("username"))
                .containsExactly("anna");
        assertThat(as("anna", "show anna").json().at("/history").isEmpty()).isTrue();
        console.file("new.csv", "username,mobile", "anna,0123");
        assertThat(as("anna", "import FILE --yes").status()).isZero();
        assertThat(console.run("show", "anna").out()).contains("0123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "soon"})
    void anAdministratorWhoIsNotActiveIsRefused(String actor) {
        isRefused(as(actor, "import FILE --yes"), "NOT_PERMITTED", "active administrator");
        assertThat(console.users()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan FILE",
                "import FILE --yes",
                "block anna --reason other",
                "unblock gone",
                "list",
                "show anna",
                "runs",
                "licenses"
            })
    void whoIsUnknownIsNamed(String command) {
        isRefused(as("nobody", command), "USER_NOT_FOUND", "nobody");
        assertThat(console.users()).isEqualTo(4);
    }

    @Test
    void anActiveAdministratorIsNamedInTheHistory() {
        String boss = console.run("show", "boss", "--json").json().get("id").asText();
        assertThat(as("BOSS", "import FILE --yes").status()).isZero();
        assertThat(console.run("show", "zoe", "--json")
                        .json()
                        .at("/history/0/actor")
                        .asText())
                .isEqualTo("user:" + boss);
    }

    @Test
    void anAdministratorCannotShutThemselvesOut() {
        isRefused(as("boss", "block boss --reason other"), "SELF_LOCKOUT", "take away your own access");
        assertThat(console.run("show", "boss", "--json").json().get("state").asText())
                .isEqualTo("active");
    }
}
