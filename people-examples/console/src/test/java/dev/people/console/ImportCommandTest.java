package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.people.contract.Feature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String HEADER = "username,first_name,last_name,email,department,account_state";
    private static final String ANNA = "anna,Anna,Ek,anna@example.org,Sales,";
    private static final String BEN = "ben,Ben,Bo,ben@example.org,IT,";
    private static final String CEM = "cem,Cem,Öz,cem@example.org,IT,";

    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void session() {
        console = ConsoleSession.in(folder);
    }

    private String file(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return console.file("people.csv", lines.toArray(String[]::new));
    }

    private static long applied(ConsoleSession.Answer answer, String what) {
        return answer.json().get("applied").get(what).asLong();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void planningWritesNothingAndMakesNoDatabase() {
        ConsoleSession.Answer answer = console.run("plan", file(ANNA, BEN), "--json");
        assertThat(answer.status()).isZero();
        assertThat(answer.json().at("/totals/add").asInt()).isEqualTo(2);
        assertThat(Files.exists(folder.resolve("people-data"))).isFalse();
        assertThat(console.users()).isZero();
    }

    @Test
    @Feature("F60")
    void appliesWhenSomebodySaysYesAndWritesNothingWhenTheyDecline() {
        String file = file(ANNA);
        assertThat(console.answering("n").run("import", file).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(console.users()).isZero();
        assertThat(console.answering("y").run("import", file).status()).isZero();
        assertThat(console.users()).isEqualTo(1);
    }

    @Test
    void writesNothingWithoutATerminalAndWithoutYes() {
        ConsoleSession.Answer answer = console.run("import", file(ANNA));
        assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.err()).contains("--yes");
        assertThat(console.users()).isZero();
    }

    @Test
    void findsEverybodyUnchangedTheSecondTimeAndMailsNobody() {
        String file = file(ANNA, BEN);
        assertThat(applied(console.importing(file, "--json", "--notify", "send"), "added"))
                .isEqualTo(2);
        assertThat(console.mails()).isEqualTo(2);
        assertThat(applied(console.importing(file, "--json", "--notify", "send"), "unchanged"))
                .isEqualTo(2);
        assertThat(applied(console.importing(file, "--json", "--mode", "add", "--notify", "send"), "skipped"))
                .isEqualTo(2);
        assertThat(console.mails()).isEqualTo(2);
    }

    @Test
    void holdsMailsUnlessToldToSend() {
        console.importing(file(ANNA));
        assertThat(console.mails()).isZero();
    }

    @Test
    void answersOneJsonObjectWithWhatScriptsRelyOn() {
        ConsoleSession.Answer answer = console.importing(file(ANNA, "ben,,,not an address,,"), "--json", "--details");
        JsonNode json = answer.json();
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.out().strip()).startsWith("{").endsWith("}");
        assertThat(names(json))
                .contains("file", "totals", "seats", "findings", "findingCounts", "rows", "run", "applied");
        assertThat(names(json.get("file")))
                .contains("rows", "delimiter", "charset", "bom", "headerRow", "columns", "unknownColumns");
        assertThat(names(json.at("/file/columns/0"))).containsExactly("header", "field");
        assertThat(names(json.get("totals")))
                .containsExactlyInAnyOrder(
                        "add", "update", "unchanged", "block", "unblock", "delete", "skip", "refused");
        assertThat(names(json.at("/seats/0"))).containsExactly("pool", "limit", "used", "needed", "freed", "after");
        assertThat(json.at("/seats/0/limit").isNull()).isTrue();
        assertThat(names(json.at("/findings/0"))).startsWith("row", "line", "column", "code", "severity", "message");
        assertThat(names(json.at("/rows/0"))).startsWith("row", "action", "username", "changes");
        assertThat(names(json.at("/rows/0/changes/0"))).containsExactly("field", "old", "new");
        assertThat(names(json.get("applied")))
                .containsExactlyInAnyOrder(
                        "added",
                        "updated",
                        "blocked",
                        "unblocked",
                        "deleted",
                        "unchanged",
                        "skipped",
                        "refused",
                        "stale");
    }

    @Test
    void importsTheSelectedRowsOnlyAndCountsThemOnly() {
        ConsoleSession.Answer answer = console.importing(file(ANNA, BEN, CEM), "--json", "--rows", "2-2,4-4");
        JsonNode applied = answer.json().get("applied");
        long sum = 0;
        for (JsonNode count : applied) {
            sum += count.asLong();
        }
        assertThat(applied.get("added").asLong()).isEqualTo(2);
        assertThat(sum).isEqualTo(2);
        assertThat(console.run("show", "ben").status()).isEqualTo(ExitStatus.REFUSED);
    }

    @Test
    @Feature("F18")
    void refusesTheRowsThatFindNoSeatInTheOrderOfTheFile() {
        ConsoleSession.Answer answer = console.importing(file(ANNA, BEN, CEM), "--json", "--seats", "2");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().at("/findings/0/row").asInt()).isEqualTo(4);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("NO_SEAT");
        assertThat(applied(answer, "added")).isEqualTo(2);
        JsonNode primary = console.run("licenses", "--json").json().at("/pools/1");
        assertThat(primary.toString()).isEqualTo("{\"pool\":\"primary\",\"limit\":2,\"used\":2,\"free\":0}");
        assertThat(console.importing(file(CEM), "--json", "--seats", "unlimited")
                        .status())
                .isZero();
    }

    @Test
    void givesAFreedSeatToALaterPerson() {
        console.importing(file(ANNA, BEN), "--seats", "2");
        ConsoleSession.Answer answer = console.importing(file(CEM, "anna,,,,,No"), "--json");
        assertThat(answer.status()).isZero();
        assertThat(applied(answer, "added")).isEqualTo(1);
        assertThat(applied(answer, "blocked")).isEqualTo(1);
    }

    @Test
    void countsABlockOrUnblockAsSuchAlsoWhenFieldsChangeWithIt() {
        console.importing(file(ANNA, BEN));
        assertThat(applied(console.importing(file("anna,Anne,,,,No"), "--json"), "blocked"))
                .isEqualTo(1);
        assertThat(applied(console.importing(file("anna,Anja,,,,Yes"), "--json"), "unblocked"))
                .isEqualTo(1);
        assertThat(console.run("show", "anna").out()).contains("Anja");
    }

    @Test
    void matchesByTheKeyItIsTold() {
        console.importing(file(ANNA));
        ConsoleSession.Answer answer = console.importing(
                console.file("mail.csv", "email,city", "ANNA@example.org,Oslo"), "--json", "--match", "email");
        assertThat(applied(answer, "updated")).isEqualTo(1);
    }

    @Test
    void readsAColumnAsTheFieldItIsMappedTo() {
        String file =
                console.file("own.csv", "login,first_name,last_name,email,Abteilung X", "anna,A,B,a@example.org,Sales");
        ConsoleSession.Answer answer =
                console.importing(file, "--json", "--map", "Abteilung X=department", "--map", "login=username");
        assertThat(answer.status()).isZero();
        assertThat(console.run("show", "anna").out()).contains("Sales");
    }

    @Test
    @Feature("F64")
    void givesPasswordsInTheWayItIsTold() {
        console.importing(file(ANNA), "--passwords", "none", "--notify", "send");
        assertThat(console.mails()).isZero();
        console.importing(file(BEN), "--passwords", "generate", "--notify", "send");
        assertThat(console.mails()).isEqualTo(1);
        assertThat(console.run("list", "--json").json().at("/users/0/state").asText())
                .isEqualTo("active");
    }
}
