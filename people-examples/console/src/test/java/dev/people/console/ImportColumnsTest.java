package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a column is read as, and whom a row is about. */
class ImportColumnsTest {
    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void session() {
        console = ConsoleSession.in(folder);
    }

    private JsonNode fields(String username) {
        return console.run("show", username, "--json").json().get("fields");
    }

    @Test
    void aMappingBeatsWhatTheHeaderSays() {
        String file = console.file(
                "map.csv", "username,first_name,last_name,email,city,department", "a,A,B,a@example.org,Sales,Oslo");
        JsonNode json = console.importing(file, "--json", "--map", "city=department", "--map", "department=city")
                .json();
        assertThat(json.at("/file/columns/4").toString()).isEqualTo("{\"header\":\"city\",\"field\":\"department\"}");
        assertThat(fields("a").get("department").asText()).isEqualTo("Sales");
        assertThat(fields("a").get("city").asText()).isEqualTo("Oslo");
    }

    @Test
    void aColumnMappedToNoneIsLeftOut() {
        String file = console.file("none.csv", "username,first_name,last_name,email,city", "a,A,B,a@example.org,Oslo");
        JsonNode json = console.importing(file, "--json", "--map", "city=none", "--strict")
                .json();
        assertThat(json.at("/applied/added").asInt()).isEqualTo(1);
        assertThat(fields("a").get("city").isNull()).isTrue();
    }

    @Test
    void aMappingOfAHeaderThatIsNotThereRefusesTheFileAndNamesIt() {
        String file = console.file("few.csv", "username,first_name,last_name,email", "a,A,B,a@example.org");
        ConsoleSession.Answer answer = console.importing(file, "--json", "--map", "Ort=city");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(answer.json().at("/findings/0/message").asText()).contains("Ort");
        assertThat(console.users()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "email", "employee_id", "id"})
    void aRowIsAboutWhoeverItsKeyFinds(String key) {
        console.importing(console.file(
                "first.csv", "username,first_name,last_name,email,employee_id", "a,A,B,a@example.org,007"));
        String value = fields("a").get(key).asText();
        String file = console.file("next.csv", key + ",city", value + ",Oslo");
        JsonNode json = console.importing(file, "--json", "--match", key).json();
        assertThat(json.at("/applied/updated").asInt()).isEqualTo(1);
        assertThat(fields("a").get("city").asText()).isEqualTo("Oslo");
        assertThat(console.users()).isEqualTo(1);
    }

    @Test
    void aDelimiterThatIsNamedIsTaken() {
        String file = console.file("odd.csv", "username^first_name^last_name^email", "a^A^B^a@example.org");
        JsonNode json = console.importing(file, "--json", "--delimiter", "^").json();
        assertThat(json.at("/file/delimiter").asText()).isEqualTo("^");
        assertThat(json.at("/applied/added").asInt()).isEqualTo(1);
    }

    @Test
    void aCharacterSetThatIsNamedIsTaken() {
        byte[] bytes = "username,first_name,last_name,email\na,J\u00f6rg,M\u00fcller,a@example.org\n"
                .getBytes(Charset.forName("windows-1252"));
        String file = console.file("old.csv", bytes);
        assertThat(console.importing(file).status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(console.importing(file, "--charset", "windows-1252").status())
                .isZero();
        assertThat(fields("a").get("last_name").asText()).isEqualTo("M\u00fcller");
    }

    @Test
    void anAddressIsTheUsernameWhereThereIsNone() {
        String file = console.file("mail.csv", "email,first_name,last_name", "a@example.org,A,B");
        assertThat(console.importing(file).status()).isZero();
        assertThat(fields("a@example.org").get("email").asText()).isEqualTo("a@example.org");
    }

    @Test
    void aMappingNeverTakesThePlaceOfTheFileThatIsRead() throws IOException {
        String file = console.file("people.csv", "username,first_name,last_name,email", "a,A,B,a@example.org");
        String before = Files.readString(Path.of(file));
        ConsoleSession.Answer answer = console.run("plan", file, "--save-mapping", file);
        assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.err()).contains("--save-mapping would overwrite");
        assertThat(Path.of(file)).hasContent(before.stripTrailing());
    }

    @Test
    void aMappingThatCannotBeSavedIsToldAsAFileThatCannotBeWritten() {
        String file = console.file("people.csv", "username,first_name,last_name,email", "a,A,B,a@example.org");
        Path nowhere = folder.resolve("missing").resolve("people.map");
        ConsoleSession.Answer answer = console.run("plan", file, "--save-mapping", nowhere.toString());
        assertThat(answer.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(answer.err()).contains("there is no folder " + nowhere.getParent());
    }

    @Test
    void aTableThatNamesPeopleByAnotherKeyIsToldHowToMatch() {
        String file =
                console.file("numbers.csv", "employeeID,lastName,firstName,reportsTo", "1,Ek,Anna,", "2,Bo,Ben,1");
        ConsoleSession.Answer answer = console.run("plan", file);
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(answer.out()).contains("NO_MATCH_COLUMN", "--match employee_id");
    }

    @Test
    void aTableWithoutNamesIsToldHowToMatch() {
        String people = console.file("people.csv", "username,first_name,last_name,email", "a,A,B,a@example.org");
        console.importing(people);
        String file = console.file("departments.csv", "email,department", "a@example.org,Sales");
        ConsoleSession.Answer answer = console.run("plan", file);
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(answer.out()).contains("MISSING_REQUIRED_COLUMN", "--match email");
        assertThat(console.run("plan", file, "--match", "email").status()).isZero();
    }

    @Test
    void aColumnThatMeansTheOppositeIsOfferedReversedAndReadSo() {
        String file = console.file(
                "inactive.csv", "username,first_name,last_name,email,Inactive", "anna,A,B,a@example.org,1");
        assertThat(console.run("plan", file).out()).contains("account_state, reversed", "account_state:reversed");
        ConsoleSession.Answer plain = console.run("plan", file, "--map", "Inactive=account_state");
        assertThat(plain.out()).contains("MAPPED_OPPOSITE", "account_state:reversed");
        String[] reversed = {"plan", file, "--map", "Inactive=account_state:reversed", "--details"};
        assertThat(console.run(reversed).out())
                .contains("-> account_state, reversed", "account_state: (empty) -> blocked");
    }

    @Test
    void onlyAColumnOfYesAndNoIsReversed() {
        String file = console.file("people.csv", "username,Nick", "a,b");
        ConsoleSession.Answer answer = console.run("plan", file, "--map", "Nick=first_name:reversed");
        assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.err()).contains("--map cannot reverse first_name");
    }
}
