package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts, saved mappings, what cells say, and templates. */
class ReadingTest {
    private static final String ENTRA = "User name [userPrincipalName] Required,First name [givenName],"
            + "Last name [surname],Block sign in (Yes/No) [accountEnabled] Required";

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
    void aLayoutThatIsRecognizedIsNamed() {
        String file = console.file("entra.csv", "version:v1.0", ENTRA, "a@x.org,A,B,Yes");
        assertThat(console.run("plan", file).out()).contains("Layout: Microsoft Entra");
        assertThat(console.importing(file, "--json").json().at("/file/layout").asText())
                .isEqualTo("Microsoft Entra");
        assertThat(fields("a@x.org").get("account_state").asText()).isEqualTo("blocked");
    }

    @Test
    void aLayoutIsNullWhereNoneIsKnownOrNoneIsWanted() {
        String file = console.file("minimal.csv", "username,first_name,last_name,email", "a,A,B,a@x.org");
        JsonNode json = console.run("plan", file, "--json", "--layout", "none").json();
        assertThat(json.at("/file").has("layout")).isTrue();
        assertThat(json.at("/file/layout").isNull()).isTrue();
        assertThat(console.run("plan", file, "--layout", "minimal", "--json")
                        .json()
                        .at("/file/layout")
                        .asText())
                .isEqualTo("Minimal");
    }

    @Test
    void aLayoutThatDoesNotExistIsAnErrorOfTheCommand() {
        String file = console.file("minimal.csv", "username,first_name,last_name,email", "a,A,B,a@x.org");
        ConsoleSession.Answer answer = console.run("plan", file, "--layout", "nobody's");
        assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.err()).contains("Microsoft Entra", "Zammad");
    }

    @Test
    void aMappingIsSavedByAPlanAndReadByAnImport() throws IOException {
        String file = console.file("nick.csv", "Nick,Vorname,Surname,Mail,Ctiy", "a,A,B,a@x.org,Oslo");
        Path mapping = folder.resolve("saved.mapping");
        console.run("plan", file, "--map", "Nick=username", "--save-mapping", mapping.toString());
        assertThat(Files.readAllLines(mapping, StandardCharsets.UTF_8))
                .containsExactly(
                        "Nick=username",
                        "Vorname=first_name",
                        "Surname=last_name",
                        "Mail=email",
                        "Ctiy=none",
                        "# perhaps instead: Ctiy=city");
        JsonNode json = console.importing(file, "--json", "--strict", "--mapping", mapping.toString())
                .json();
        assertThat(json.at("/applied/added").asInt()).isEqualTo(1);
    }

    @Test
    void aMappingThatCannotBeReadIsAnErrorOfTheCommand() throws IOException {
        String file = console.file("nick.csv", "Nick", "a");
        Path mapping = Files.writeString(folder.resolve("bad.mapping"), "Nick=nobody", StandardCharsets.UTF_8);
        ConsoleSession.Answer answer = console.run("plan", file, "--mapping", mapping.toString());
        assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.err()).contains("Line 1", "nobody");
    }

    @Test
    void defaultsAndMarksAreSaidOnTheCommandLine() {
        String file = console.file(
                "marks.csv", "username,first_name,last_name,email,city,department", "a,A,B,a@x.org,NULL,-");
        console.importing(
                file,
                "--default",
                "city=Oslo",
                "--default",
                "department=Sales",
                "--clear-mark",
                "-",
                "--blank-word",
                "NULL");
        assertThat(fields("a").get("city").asText()).isEqualTo("Oslo");
        assertThat(fields("a").get("department").isNull()).isTrue();
        console.importing(console.file("blank.csv", "username,city", "a,"), "--blank-clears", "city");
        assertThat(fields("a").get("city").isNull()).isTrue();
    }

    @Test
    void wordsForNobodyAreSaidOnTheCommandLine() {
        console.withAnnaBenAndEva();
        String file = console.file("managers.csv", "username,manager", "anna,ben", "eva,none", "ben,vacant");
        assertThat(console.run("plan", file).out()).contains("NOBODY_WORDS", "--no-manager-word", "MANAGER_UNKNOWN");
        JsonNode plan = console.run("plan", file, "--json", "--no-manager-word", "vacant", "--no-manager-word", "none")
                .json();
        assertThat(plan.at("/managers/unchanged").asInt()).isEqualTo(2);
        assertThat(plan.get("findingCounts").toString()).isEqualTo("{\"NOBODY_WORDS\":1}");
        assertThat(console.run("plan", file, "--json", "--no-manager-word", "")
                        .json()
                        .at("/findingCounts/MANAGER_UNKNOWN")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aPersonOfOneNameIsTakenWhereTheCommandLineSaysSo() {
        String file = console.file("one.csv", "username,first_name,last_name,email", "suharto,,Suharto,s@x.org");
        assertThat(console.run("plan", file).out()).contains("REQUIRED_MISSING", "--either-name");
        Path saved = folder.resolve("one.plan");
        console.run("plan", file, "--either-name", "--save", saved.toString());
        assertThat(console.run("apply", saved.toString(), file, "--yes").status())
                .isZero();
        assertThat(fields("suharto").get("last_name").asText()).isEqualTo("Suharto");
        assertThat(fields("suharto").get("first_name").isNull()).isTrue();
    }

    @Test
    void aManagerIsFoundByAFullName() {
        console.withAnnaBenAndEva();
        String file = console.file("managers.csv", "username\tmanager", "anna\tFry, Eva", "ben\tEva Fry");
        assertThat(console.importing(file).status()).isZero();
        assertThat(console.run("manager", "ben").out()).contains("ben reports to eva");
        assertThat(console.run("manager", "eva", "Bo, Ben").err()).contains("MANAGER_CYCLE");
        assertThat(console.run("show", "anna ek").status()).isZero();
    }

    @Test
    void entitiesAreDecodedWhereTheCommandLineSaysSo() {
        String file = console.file(
                "entities.csv", "username,first_name,last_name,email", "a,A,O&apos;Brien &amp; Co,a@x.org");
        assertThat(console.run("plan", file).out()).contains("HTML_ENTITIES", "--decode-entities");
        console.importing(file, "--decode-entities");
        assertThat(fields("a").get("last_name").asText()).isEqualTo("O'Brien & Co");
    }

    @Test
    void theOrderOfDayAndMonthIsSaidOnTheCommandLine() {
        String file = console.file(
                "dates.csv", "username,first_name,last_name,email,state,block until", "a,A,B,a@x.org,No,3/4/2030");
        assertThat(console.importing(file).status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(console.importing(file, "--dates", "day-first").status()).isZero();
        assertThat(fields("a").get("block_until").asText()).isEqualTo("2030-04-03T00:00:00Z");
    }

    @Test
    void anUnknownColumnGetsASuggestion() {
        String file = console.file("slip.csv", "username,Departmnt", "a,Sales");
        assertThat(console.run("plan", file).out()).contains("Did you mean \"department\"?");
    }

    @Test
    void aTemplateWithItsSampleAddsNobody() {
        String template =
                console.run("template", "--language", "de", "--sample").out();
        assertThat(template).startsWith("Benutzername,Vorname,Nachname,");
        String file = console.file("template.csv", template.getBytes(StandardCharsets.UTF_8));
        JsonNode json = console.importing(file, "--json").json();
        assertThat(json.at("/totals/skip").asInt()).isEqualTo(1);
        assertThat(console.users()).isZero();
    }

    @Test
    void aTemplateHoldsTheWordsOfItsLanguage() {
        String template =
                console.run("template", "--language", "fr_CH", "--sample").out();
        assertThat(template).contains("Exemple,Personne,", ",Oui,", ",Non,").doesNotContain("Yes", "Sales");
    }

    @Test
    void aTemplateHasTheDelimiterAndTheByteOrderMarkOfSpreadsheetPrograms() {
        String template = console.run("template", "--language", "de", "--sample", "--delimiter", ";", "--bom")
                .out();
        assertThat(template).startsWith("\uFEFFBenutzername;Vorname;Nachname;").contains(";Ja;");
        String file = console.file("template.csv", template.getBytes(StandardCharsets.UTF_8));
        JsonNode json = console.importing(file, "--json").json();
        assertThat(json.at("/totals/skip").asInt()).isEqualTo(1);
        assertThat(json.at("/totals/refused").asInt()).isZero();
        assertThat(console.run("template", "--delimiter", "tab").out()).startsWith("username\tfirst_name\t");
        assertThat(console.run("template", "--delimiter", "ab").status()).isEqualTo(ExitStatus.USAGE);
    }

    @ParameterizedTest
    @CsvSource({"German, de", "deutsch, de", "fra, fr", "Fransh, fr", "日本語, ja", "polsky, pl"})
    void anUnknownLanguageIsRefusedWithTheOneThatWasMeant(String language, String meant) {
        var ran = console.run("template", "--language", language);
        assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("There are no titles in '" + language + "'", "ar (Arabic), de (German), en (English)")
                .contains("Did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "klingon", "", "?"})
    void anUnknownLanguageIsRefusedWithAllThatThereAre(String language) {
        var ran = console.run("template", "--language=" + language, "--json");
        assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(ran.err() + ran.out()).contains("zh (Chinese)").doesNotContain("Did you mean");
    }

    @Test
    void aFileInAnotherCharacterSetIsShownAsEachWouldReadItLineByLine() {
        String text = "Benutzername;Vorname;Nachname;E-Mail\njm;J\u00F6rg;M\u00FCller;jm@x.org\n";
        String file = console.file("mac.csv", text.getBytes(Charset.forName("x-MacRoman")));
        var ran = console.run("plan", file);
        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat((ran.err() + ran.out()).lines())
                .contains(
                        "    x-MacRoman reads: jm;J\u00F6rg;M\u00FCller;jm@x.org",
                        "    windows-1252 reads: jm;J\u0161rg;M\u0178ller;jm@x.org");
        assertThat(console.importing(file, "--charset", "x-MacRoman").status()).isZero();
        assertThat(fields("jm").get("last_name").asText()).isEqualTo("M\u00FCller");
        JsonNode refusal = console.run("plan", file, "--json").json();
        assertThat(refusal.toString()).contains("x-MacRoman reads: jm;J\u00F6rg;M\u00FCller");
    }
}
