package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of the directory's own are added, listed, changed and deleted. */
class FieldsCommandTest {
    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void session() {
        console = ConsoleSession.in(folder);
    }

    private ConsoleSession.Answer done(String... command) {
        ConsoleSession.Answer answer = console.run(command);
        assertThat(answer.status()).as(answer.out() + answer.err()).isZero();
        return answer;
    }

    private List<String> lines(String... command) {
        return done(command)
                .out()
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    private JsonNode field(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.add("--json");
        return done(all.toArray(String[]::new)).json().get("field");
    }

    private void refuses(int status, String why, String... command) {
        ConsoleSession.Answer answer = console.run(command);
        assertThat(answer.status()).as(answer.out() + answer.err()).isEqualTo(status);
        assertThat(answer.err().replaceAll("\\s+", " ")).contains(why);
    }

    private void shirt() {
        done("fields", "add", "shirt", "Shirt size", "--type", "select", "--option", "S", "--option", "M");
    }

    @Test
    void addsAFieldWithAllThatCanBeSaidOfIt() {
        assertThat(lines(
                        "fields",
                        "add",
                        "badge",
                        "Badge number",
                        "--unique",
                        "--searchable",
                        "--also",
                        "Badge",
                        "--also",
                        "Card number",
                        "--privacy",
                        "internal",
                        "--owner",
                        "person"))
                .containsExactly(
                        "The field badge is added.",
                        "key type title",
                        "badge text Badge number",
                        "unique; searchable; internal; owner person; also called Badge, Card number");
        assertThat(field(
                                "fields",
                                "add",
                                "shirt",
                                "Shirt size",
                                "--type",
                                "select",
                                "--option",
                                "S",
                                "--option",
                                "M, slim",
                                "--default",
                                "m, SLIM",
                                "--required",
                                "--kept")
                        .toString())
                .isEqualTo("{\"key\":\"shirt\",\"title\":\"Shirt size\",\"type\":\"select\",\"builtIn\":false,"
                        + "\"rules\":[\"required\",\"kept\"],\"default\":\"M, slim\",\"options\":[\"S\",\"M, slim\"],"
                        + "\"privacy\":\"personal\",\"owner\":\"administration\",\"aliases\":[]}");
    }

    @Test
    void listsTheOwnFieldsAndWithAllThoseThatAreBuiltIn() {
        assertThat(lines("fields")).containsExactly("No fields of the directory's own.");
        shirt();
        for (String command : List.of("fields", "fields list")) {
            assertThat(lines(command.split(" ")))
                    .containsExactly(
                            "key type title",
                            "shirt select Shirt size",
                            "options S, M; personal; owner administration");
            JsonNode own = done((command + " --json").split(" ")).json().get("fields");
            assertThat(own.findValuesAsText("key")).containsExactly("shirt");
            JsonNode all = done((command + " --all --json").split(" ")).json().get("fields");
            assertThat(all.findValuesAsText("key")).startsWith("id", "username").contains("manager", "shirt");
            assertThat(all.get(1).toString())
                    .isEqualTo("{\"key\":\"username\",\"title\":\"Username\",\"type\":\"username\",\"builtIn\":true,"
                            + "\"rules\":[\"required\"],\"default\":null,\"options\":[],\"privacy\":null,\"owner\":null,\"aliases\":[\"User\",\"Login\",\"Login"
                            + " name\",\"Userid name\",\"Account\"]}");
        }
        assertThat(lines("fields", "--all"))
                .contains("email email E-mail", "required; also called Email address, Mail");
    }

    @Test
    void aListFitsOnTheTerminal() {
        done(
                "fields",
                "add",
                "k".repeat(64),
                "T".repeat(100),
                "--also",
                "A".repeat(100),
                "--also",
                "Badge of somebody");
        assertThat(console.run("fields").out().lines())
                .hasSizeGreaterThan(2)
                .allMatch(line -> Display.width(line) <= 80);
    }

    @Test
    void changesWhatIsNamedAndNothingElse() {
        shirt();
        JsonNode changed = field(
                "fields",
                "change",
                "SHIRT",
                "--title",
                "T-shirt",
                "--option",
                "L",
                "--default",
                "l",
                "--required",
                "--also",
                "Size",
                "--privacy",
                "internal",
                "--owner",
                "person");
        assertThat(changed.toString())
                .isEqualTo("{\"key\":\"shirt\",\"title\":\"T-shirt\",\"type\":\"select\",\"builtIn\":false,"
                        + "\"rules\":[\"required\"],\"default\":\"L\",\"options\":[\"S\",\"M\",\"L\"],"
                        + "\"privacy\":\"internal\",\"owner\":\"person\",\"aliases\":[\"Size\"]}");
        assertThat(field("fields", "change", "shirt", "--kept").get("rules").toString())
                .isEqualTo("[\"required\",\"kept\"]");
        JsonNode less = field("fields", "change", "shirt", "--no-required", "--no-kept", "--no-default");
        assertThat(less.get("rules")).isEmpty();
        assertThat(less.get("default").isNull()).isTrue();
        assertThat(less.get("title").asText()).isEqualTo("T-shirt");
        assertThat(lines("fields", "change", "shirt")).startsWith("The field shirt is as it was.");
        assertThat(done("fields", "--json").json().at("/fields/0")).isEqualTo(less);
    }

    @Test
    void deletesAFieldThatNoAccountHasAValueIn() {
        shirt();
        assertThat(lines("fields", "delete", "Shirt")).containsExactly("The field shirt is deleted.");
        shirt();
        assertThat(done("fields", "delete", "shirt", "--json").out().strip()).isEqualTo("{\"deleted\":\"shirt\"}");
        assertThat(done("fields", "--json").json().get("fields")).isEmpty();
    }

    @Test
    void keepsAFieldAsLongAsAnAccountHasAValueInIt() {
        shirt();
        console.importing(
                console.file("one.csv", "username,first_name,last_name,email,shirt", "anna,Anna,Ek,a@example.org,M"));
        refuses(
                ExitStatus.REFUSED,
                "FIELD_IN_USE: Accounts with a value in the field \"shirt\": 1.",
                "fields",
                "delete",
                "shirt");
        console.importing(console.file("clear.csv", "username,shirt", "anna,<clear>"));
        done("fields", "delete", "shirt");
    }

    @Test
    void saysInPlainEnglishWhyAFieldIsRefused() {
        shirt();
        refuses(ExitStatus.REFUSED, "FIELD_EXISTS: There is a field \"shirt\" already.", "fields", "add", "shirt", "X");
        refuses(ExitStatus.REFUSED, "FIELD_NAME_TAKEN", "fields", "add", "size", "shirt SIZE");
        refuses(
                ExitStatus.REFUSED,
                "NOT_A_NUMBER",
                "fields",
                "add",
                "n",
                "N",
                "--type",
                "whole-number",
                "--default",
                "x");
        refuses(ExitStatus.REFUSED, "\"XL\" is not allowed for", "fields", "change", "shirt", "--default", "XL");
        for (String command : List.of("change", "delete")) {
            refuses(
                    ExitStatus.REFUSED,
                    "This directory has no field \"shoe\". 'people fields' lists those",
                    "fields",
                    command,
                    "shoe");
            refuses(ExitStatus.USAGE, "The field 'email' is built in: it stays as it is", "fields", command, "Email");
        }
        JsonNode json = console.run("fields", "delete", "shoe", "--json").json();
        assertThat(json.at("/findings/0/code").asText()).isEqualTo("FIELD_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "add email Mail, The field 'email' is built in",
        "add Shoe-size Size, a lower-case letter and up to 63 more",
        "add none Nothing, means something else",
        "add shoe Shoe --option 38, Options are what a select needs",
        "add shoe Shoe --type select, Options are what a select needs",
        "add shoe Shoe --type select --option S --option s, differ in nothing but case",
        "add shoe Shoe --type long-text --unique, Long texts are neither unique nor searchable",
        "add boss Boss --type reference --default anna, has no default",
        "add shoe Shoe --type txet, Did you mean 'text'?",
        "add shoe Shoe --type whole, Did you mean 'whole-number'?",
        "add shoe Shoe --privacy secret, 'internal, personal or sensitive'",
        "add shoe Shoe --owner persn, Did you mean 'person'?",
        "add shoe Shoe --requird, Did you mean '--required'?",
        "ad shoe Shoe, Did you mean 'add'?",
        "add shoe, TITLE",
        "change shoe --default x --no-default, not both",
        "--all list, Write --all behind 'list'"
    })
    void explainsWrongUsageWithoutATrace(String command, String why) {
        refuses(ExitStatus.USAGE, why, ("fields " + command).split(" "));
        assertThat(folder.resolve("people-data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"add n N --type date --default soon", "change shoe --kept", "delete shoe", "add n N --as zoe"})
    void aRefusalMakesNoDatabase(String command) {
        assertThat(console.run(("fields " + command).split(" ")).status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(folder.resolve("people-data")).doesNotExist();
    }

    @Test
    void onlyAnAdministratorChangesFields() {
        console.withAnnaBenAndEva();
        refuses(ExitStatus.REFUSED, "NOT_PERMITTED", "fields", "add", "shoe", "Shoe", "--as", "anna");
        assertThat(done("fields", "--json").json().get("fields")).isEmpty();
    }

    @Test
    void everyChangeIsInTheAuditLog() {
        shirt();
        done("fields", "change", "shirt", "--title", "T-shirt");
        done("fields", "delete", "shirt");
        JsonNode entries = done("audit", "--json").json().get("entries");
        assertThat(entries)
                .extracting(entry -> entry.get("kind").asText())
                .containsExactly("field_deleted", "field_changed", "field_added");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fields", "fields list", "fields add n N", "fields change shirt --kept", "fields delete shirt"})
    void everyCommandHasItsNextLineButNotInJson(String command) {
        shirt();
        assertThat(done(command.split(" ")).err()).startsWith("next: people ");
        done("fields", "add", "again", "Again");
        String json = command.replace(" n N", " m M").replace("delete shirt", "delete again");
        assertThat(done((json + " --json").split(" ")).err()).doesNotContain("next: ");
    }
}
