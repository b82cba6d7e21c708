package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command takes a field of the directory's own where it takes one that is built in. */
class OwnFieldsTest {
    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void directory() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
        done("fields", "add", "badge", "Badge number", "--unique", "--also", "Card");
        done("fields", "add", "shirt", "Shirt size", "--type", "select", "--option", "S", "--option", "M");
        done("fields", "add", "remote", "Works remotely", "--type", "yes-no", "--searchable");
        done("fields", "add", "buddy", "Buddy", "--type", "reference", "--searchable");
    }

    private ConsoleSession.Answer done(String... command) {
        ConsoleSession.Answer answer = console.run(command);
        assertThat(answer.status()).as(answer.out() + answer.err()).isZero();
        return answer;
    }

    private void imported(String header, String row, String... options) {
        ConsoleSession.Answer answer = console.importing(console.file("next.csv", header, row), options);
        assertThat(answer.status()).as(answer.out() + answer.err()).isZero();
    }

    private JsonNode values(String username) {
        return done("show", username, "--json").json().get("fields");
    }

    private String value(String username, String field) {
        return values(username).get(field).asText("");
    }

    @Test
    void showHasThemBehindThoseThatAreBuiltIn() {
        imported("username,badge,shirt,remote,buddy", "anna,B-17,m,yes,ben@example.org");
        JsonNode anna = values("anna");
        assertThat(anna.toString())
                .contains("\"change_password_next_time\":\"0\",\"badge\":\"B-17\",\"buddy\":\"" + value("ben", "id")
                        + "\",\"remote\":\"1\",\"shirt\":\"M\"}");
        assertThat(values("eva").get("badge").isNull()).isTrue();
        assertThat(done("show", "anna").out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("Badge number B-17", "Shirt size M", "Buddy ben (Ben Bo)");
    }

    @Test
    void aHeaderIsMappedToOne() {
        imported("username,Nr,Homeworker", "anna,B-17,no", "--map", "Nr=badge", "--map", "Homeworker=remote:reversed");
        assertThat(value("anna", "badge")).isEqualTo("B-17");
        assertThat(value("anna", "remote")).isEqualTo("1");
        ConsoleSession.Answer text = done("plan", folder.resolve("next.csv").toString(), "--map", "Nr=badge");
        assertThat(text.out()).containsPattern("Nr +-> badge");
        JsonNode json = done("plan", folder.resolve("next.csv").toString(), "--map", "Nr=badge", "--json")
                .json();
        assertThat(json.at("/file/columns/1/field").asText()).isEqualTo("badge");
    }

    @Test
    void aMappingThatIsSavedReadsThemAgain() throws IOException {
        String file = console.file("first.csv", "username,CARD,Bagde number", "anna,B-17,x");
        String saved = folder.resolve("people.map").toString();
        done("plan", file, "--save-mapping", saved);
        assertThat(Files.readString(Path.of(saved))).contains("CARD=badge", "Bagde number=none");
        String mine = console.file("mine.map", "Nr=badge", "T=shirt");
        imported("username,Nr,T", "anna,B-18,S", "--mapping", mine);
        assertThat(value("anna", "badge")).isEqualTo("B-18");
        assertThat(value("anna", "shirt")).isEqualTo("S");
    }

    @Test
    void aMappingToAFieldThatIsNotThereNamesIt() {
        String file = console.file("next.csv", "username,Nr", "anna,1");
        String mapping = console.file("wrong.map", "Nr=locker");
        ConsoleSession.Answer answer = console.run("plan", file, "--mapping", mapping);
        assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.err()).contains("locker");
    }

    @Test
    void newAccountsTakeADefaultOfTheCommand() {
        imported(
                "username,first_name,last_name,email",
                "zoe,Zoe,Zett,zoe@example.org",
                "--default",
                "shirt=s",
                "--default",
                "remote=yes");
        assertThat(value("zoe", "shirt")).isEqualTo("S");
        assertThat(value("zoe", "remote")).isEqualTo("1");
    }

    @Test
    void blankCellsEmptyThoseThatAreNamed() {
        imported("username,badge,shirt", "anna,B-17,M");
        imported("username,badge,shirt", "anna,,", "--blank-clears", "badge");
        assertThat(value("anna", "badge")).isEmpty();
        assertThat(value("anna", "shirt")).isEqualTo("M");
    }

    @Test
    void valuesThatAreThereStayOrAreFilledAsIsSaid() {
        imported("username,badge", "anna,B-17");
        imported("username,badge,shirt", "anna,B-18,M", "--existing", "badge=keep,shirt=fill");
        assertThat(value("anna", "badge")).isEqualTo("B-17");
        imported("username,badge,shirt", "anna,B-18,S", "--existing", "fill");
        assertThat(value("anna", "badge")).isEqualTo("B-17");
        assertThat(value("anna", "shirt")).isEqualTo("M");
    }

    @Test
    void aFieldThatIsNotThereIsAskedBack() {
        String file = console.file("next.csv", "username,Nr", "anna,1");
        for (String[] wrong : new String[][] {
            {"plan", file, "--map", "Nr=bagde"},
            {"plan", file, "--default", "bagde=1"},
            {"plan", file, "--blank-clears", "bagde"},
            {"plan", file, "--existing", "bagde=keep"},
            {"stage", file, "--map", "Nr=bagde"},
            {"import", file, "--yes", "--map", "Nr=bagde"},
            {"export", "-", "--columns", "bagde"},
            {"list", "--field", "bagde=1"}
        }) {
            ConsoleSession.Answer answer = console.run(wrong);
            assertThat(answer.status()).as(String.join(" ", wrong)).isEqualTo(ExitStatus.USAGE);
            assertThat(answer.err()).contains("There is no field 'bagde'", "buddy", "Did you mean 'badge'");
        }
    }

    @Test
    void aTableOfAccountsHasThemAndImportsAgainWithoutAChange() {
        imported("username,badge,shirt,remote,buddy", "anna,B-17,m,yes,ben");
        String table = folder.resolve("all.csv").toString();
        done("export", table);
        JsonNode again = done("plan", table, "--json").json();
        assertThat(again.at("/totals/unchanged").asInt()).isEqualTo(3);
        assertThat(again.at("/file/unknownColumns")).isEmpty();
        assertThat(done("export", "-", "anna", "--columns", "username,Badge,buddy")
                        .out()
                        .lines())
                .containsExactly("username,badge,buddy,_guarded", "anna,B-17," + value("ben", "id") + ",");
    }

    @Test
    void aTemplateHasThemBehindThoseThatAreBuiltIn() {
        assertThat(done("template").out().strip()).endsWith(",manager,badge,buddy,remote,shirt");
        assertThat(done("template", "--titles").out().strip())
                .endsWith(",Manager,Badge number,Buddy,Works remotely,Shirt size");
        assertThat(done("template", "--json").json().get("columns").findValuesAsText("field"))
                .endsWith("badge", "buddy", "remote", "shirt");
        ConsoleSession.Answer sample = done("template", "--sample");
        JsonNode plan = done("plan", console.file("sample.csv", sample.out().strip()), "--json", "--strict")
                .json();
        assertThat(plan.at("/totals/add").asInt()).isZero();
    }

    @Test
    void accountsAreFoundByTheirValues() {
        imported("username,badge,remote,buddy", "anna,B-17,yes,ben");
        imported("username,remote", "eva,no");
        assertThat(found("--field", "badge=b-17")).containsExactly("anna");
        assertThat(found("--field", "remote=yes")).containsExactly("anna");
        assertThat(found("--field", "remote=")).containsExactly("ben");
        assertThat(found("--field", "buddy=ben@example.org")).containsExactly("anna");
        assertThat(found("--field", "department=IT", "--field", "remote=0")).containsExactly("eva");
        assertThat(found("ek", "--field", "department=IT")).isEmpty();
        assertThat(done("list", "--field", "badge=none").out().strip()).isEqualTo("No accounts with these values.");
        assertThat(done("export", "-", "--columns", "username", "--field", "remote=yes")
                        .out()
                        .lines())
                .containsExactly("username,_guarded", "anna,");
    }

    private Iterable<String> found(String... options) {
        String[] command = new String[options.length + 2];
        command[0] = "list";
        command[1] = "--json";
        System.arraycopy(options, 0, command, 2, options.length);
        return done(command).json().get("users").findValuesAsText("username");
    }

    @Test
    void aPageOfThoseWhoAreFoundSaysHowToGoOn() {
        ConsoleSession.Answer page = done("list", "--field", "department=IT", "--limit", "1");
        assertThat(page.err()).contains("people list --field department=IT --limit 1 --after ");
        assertThat(page.out()).contains("1 of 2 accounts");
    }

    @Test
    void whatCannotBeLookedForIsAskedBack() {
        assertThat(console.run("list", "--field", "shirt=M").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(console.run("list", "--field", "shirt=M").err()).contains("unique or searchable", "'shirt'");
        assertThat(console.run("list", "--field", "badge").err()).contains("--field is like");
        ConsoleSession.Answer maybe = console.run("list", "--field", "remote=perhaps");
        assertThat(maybe.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(maybe.err()).contains("OPTION_UNKNOWN");
        assertThat(console.run("list", "--field", "buddy=zoe").err()).contains("USER_NOT_FOUND");
    }

    @Test
    void aSavedAndAStagedPlanKeepThem() {
        String file = console.file("next.csv", "username,Nr", "anna,B-17");
        String plan = folder.resolve("plan").toString();
        done("plan", file, "--map", "Nr=badge", "--save", plan);
        done("apply", plan, file, "--yes");
        assertThat(value("anna", "badge")).isEqualTo("B-17");
        String other = console.file("other.csv", "username,Nr", "ben,B-18");
        String id = done("stage", other, "--map", "Nr=badge", "--json")
                .json()
                .get("plan")
                .asText();
        assertThat(done("open", id).out()).contains("badge");
        done("start", id, "--yes");
        assertThat(value("ben", "badge")).isEqualTo("B-18");
        JsonNode run = done("runs", "--json").json().at("/runs/0/run");
        assertThat(done("outcomes", run.asText()).out()).contains("badge", "B-18");
        done("undo", run.asText(), "--yes");
        assertThat(value("ben", "badge")).isEmpty();
    }

    @Test
    void aFileSaysWhatItsRowsLack() {
        done("fields", "change", "shirt", "--required");
        String file = console.file(
                "new.csv", "username,first_name,last_name,email,shirt", "zoe,Zoe,Zett,zoe@example.org,", "ben,,,,");
        ConsoleSession.Answer answer = console.run("plan", file, "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("REQUIRED_MISSING");
        assertThat(answer.json().at("/findings/0/column").asText()).isEqualTo("shirt");
        assertThat(answer.json().at("/totals/unchanged").asInt()).isEqualTo(1);
    }
}
