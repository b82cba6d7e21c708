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

/** Each setting of a plan has an option, and each option does what it says. */
class PlanSettingsTest {
    private static final String HEADER = "username,first_name,last_name,email,department";

    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void three() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
    }

    private String known() {
        return console.file("known.csv", HEADER, "anna,Anna,Ek,anna@example.org,IT", "zoe,Zoe,Z,zoe@example.org,IT");
    }

    private JsonNode plan(String file, String... options) {
        List<String> all = new ArrayList<>(List.of("plan", file, "--format", "json"));
        all.addAll(List.of(options));
        return console.run(all.toArray(String[]::new)).json();
    }

    private static List<String> actions(JsonNode plan) {
        return plan.get("rows").findValuesAsText("action");
    }

    @Test
    void matchedAndUnmatchedRowsAreLeftOutOrRefused() {
        assertThat(actions(plan(known()))).containsExactly("update", "add");
        assertThat(actions(plan(known(), "--matched", "skip"))).containsExactly("skip", "add");
        assertThat(actions(plan(known(), "--matched", "refuse"))).containsExactly("refused", "add");
        assertThat(actions(plan(known(), "--unmatched", "skip"))).containsExactly("update", "skip");
        assertThat(actions(plan(known(), "--unmatched", "refuse"))).containsExactly("update", "refused");
        assertThat(actions(plan(known(), "--mode", "update", "--unmatched", "add")))
                .containsExactly("update", "add");
    }

    @Test
    void rowsSayWhatIsDoneWhereTheirActionCounts() {
        String file = console.file("actions.csv", "username,action", "anna,block", "ben,delete", "eva,skip");
        assertThat(actions(plan(file))).containsOnly("unchanged");
        assertThat(actions(plan(file, "--action-column"))).containsExactly("block", "delete", "skip");
    }

    @Test
    void existingValuesAreOverwrittenFilledOrKeptFieldByField() {
        String file = console.file("values.csv", "username,department,city", "anna,IT,Oslo");
        assertThat(changes(plan(file))).containsExactly("department=IT", "city=Oslo");
        assertThat(changes(plan(file, "--existing", "fill"))).containsExactly("city=Oslo");
        assertThat(changes(plan(file, "--existing", "keep"))).isEmpty();
        assertThat(changes(plan(file, "--existing", "keep,department=overwrite")))
                .containsExactly("department=IT");
    }

    private static List<String> changes(JsonNode plan) {
        List<String> changes = new ArrayList<>();
        plan.at("/rows/0/changes")
                .forEach(change -> changes.add(
                        change.get("field").asText() + "=" + change.get("new").asText()));
        return changes;
    }

    @Test
    void usernamesAreMadeByTheFirstTemplateWhoseNameIsFree() {
        String file = console.file("new.csv", "first_name,last_name,email", "Anna,Ny,ny@example.org");
        JsonNode plan = plan(
                file, "--match", "email", "--usernames", "{first_name}", "--usernames", "{first_name:1}.{last_name}");
        assertThat(plan.at("/rows/0/username").asText()).isEqualTo("a.ny");
        assertThat(plan.at("/rows/0/changes/0/origin").asText()).isEqualTo("generated");
    }

    @Test
    void allButTakesEveryOtherRow() {
        assertThat(actions(plan(known(), "--all-but", "2"))).containsExactly("skip", "add");
        assertThat(actions(plan(known(), "--rows", "2"))).containsExactly("update", "skip");
    }

    @Test
    void aCompleteFileBlocksOrDeletesWhoIsNotInIt() {
        String file = console.file("complete.csv", HEADER, "anna,,,,");
        assertThat(actions(plan(file, "--complete", "block"))).containsExactly("unchanged", "block", "block");
        assertThat(actions(plan(file, "--complete", "delete", "--complete-made-by", "import")))
                .containsExactly("unchanged", "delete", "delete");
        assertThat(actions(plan(file, "--complete", "block", "--complete-pool", "extranet")))
                .containsExactly("unchanged");
        assertThat(actions(plan(file, "--complete", "block", "--complete-types", "guest,api")))
                .containsExactly("unchanged");
    }

    @Test
    void newAccountsGetSeatsOfThePoolThatIsNamed() {
        console.run("licenses", "--seats", "partners=1");
        String file = console.file(
                "new.csv", HEADER, "zoe,Zoe,Z,zoe@example.org,", "yan,Yan,Y,yan@example.org,", "anna,,,,Oslo");
        JsonNode plan = plan(file, "--pool", "partners");
        assertThat(actions(plan)).containsExactly("add", "refused", "update");
        assertThat(plan.at("/seatsShort").toString())
                .isEqualTo("[{\"pool\":\"partners\",\"missing\":1,\"sufficientLimit\":2}]");
        assertThat(console.run("plan", file, "--pool", "partners").out())
                .contains(
                        "partners: limit 1, in use now: 0, after the import: 1",
                        "1 seat short; a limit of 2 would do (--seats partners=2)",
                        "raise the limit with --seats POOL=N");
        console.importing(file, "--pool", "partners", "--seats", "partners=2");
        assertThat(console.run("show", "yan", "--json").json().at("/pool").asText())
                .isEqualTo("partners");
        assertThat(console.run("show", "anna", "--json").json().at("/pool").asText())
                .isEqualTo("primary");
        assertThat(console.run("licenses", "--json").json().at("/pools/1").toString())
                .isEqualTo("{\"pool\":\"partners\",\"limit\":2,\"used\":2,\"free\":0}");
    }

    @Test
    void importMakesThePoolThatItGivesSeats() {
        String file = console.file("new.csv", HEADER, "zoe,Zoe,Z,zoe@example.org,");
        assertThat(console.importing(file, "--pool", "staff", "--seats", "staff=9")
                        .status())
                .isZero();
        assertThat(console.run("show", "zoe", "--json").json().at("/pool").asText())
                .isEqualTo("staff");
    }

    @Test
    void aPoolThatIsNotThereIsRefusedWithTheNamesOfThoseThatAre() {
        String file = console.file("new.csv", HEADER, "zoe,Zoe,Z,zoe@example.org,");
        for (String[] options : new String[][] {
            {"--pool", "partner"}, {"--seats", "partner=5"}, {"--complete", "block", "--complete-pool", "partner"}
        }) {
            ConsoleSession.Answer answer = console.importing(file, options);
            assertThat(answer.status()).as(answer.err()).isNotZero();
            assertThat(answer.err())
                    .contains("There is no license pool \"partner\"; there are extranet, primary.")
                    .contains("people licenses --seats partner=N");
        }
        assertThat(console.users()).isEqualTo(3);
    }

    @Test
    void whatIsNoNameOfAPoolIsWrongUsage() {
        String file = console.file("new.csv", HEADER, "zoe,Zoe,Z,zoe@example.org,");
        for (String[] options : new String[][] {
            {"--pool", "two words"},
            {"--seats", "two words=5"},
            {"--seats", "=5"},
            {"--seats", "staff=5,staff=6"},
            {"--seats", "extranet=5", "--extranet-seats", "5"},
            {"--seats", "staff=many"},
            {"--complete", "block", "--complete-pool", "two words"}
        }) {
            ConsoleSession.Answer answer = console.importing(file, options);
            assertThat(answer.status()).as(String.join(" ", options)).isEqualTo(ExitStatus.USAGE);
            assertThat(answer.err()).containsAnyOf("1 to 50 letters", "given twice", "a number or 'unlimited'");
        }
    }

    @Test
    void allOrNothingWritesNothingWhereARowIsRefused() {
        String file = console.file("some.csv", HEADER, "zoe,Zoe,Z,zoe@example.org,", "bad,,,,");
        ConsoleSession.Answer answer = console.importing(file, "--apply-mode", "all-or-nothing", "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("REFUSED_WHOLE");
        assertThat(answer.err()).contains("ROWS_REFUSED");
        assertThat(answer.json().at("/error/findings/0/code").asText()).isEqualTo("ROWS_REFUSED");
        assertThat(console.users()).isEqualTo(3);
        assertThat(console.importing(file, "--apply-mode", "per-chunk").status())
                .isEqualTo(ExitStatus.REFUSED);
        assertThat(console.users()).isEqualTo(4);
    }

    @Test
    void theReasonGoesIntoTheAuditLog() {
        console.importing(known(), "--reason", "ticket 17");
        assertThat(console.run("show", "anna").out()).contains("USER_EDITED by system:console: ticket 17");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--mode|upsert|add, update or add-update",
                "--matched|add|update, skip or refuse",
                "--unmatched|update|add, skip or refuse",
                "--existing|phone=never|overwrite, fill or keep",
                "--existing|shoe_size=keep|There is no field 'shoe_size'",
                "--usernames|{shoe_size}|There is no field 'shoe_size'",
                "--budget|rename=5|add, update, block, unblock, delete, missing, loss or manager",
                "--budget|delete=many|delete=10 or missing=5%",
                "--budget|delete=101%|delete=10 or missing=5%",
                "--complete|rename|block or delete",
                "--complete-types|guest|need --complete",
                "--over-budget|everything|add, update, block, unblock, delete, missing, loss or manager",
                "--all-but|x|2-10,15",
                "--only|good|add, update, block, unblock, delete, unchanged, skip or refused",
                "--page|0|1 or more",
                "--color|green|auto, always or never",
                "--format|xml|text, csv or json",
            })
    void aWrongValueIsAUsageErrorThatNamesTheRightOnes(String option, String value, String told) {
        ConsoleSession.Answer answer = console.run("plan", known(), option, value);
        assertThat(answer.status()).as(answer.err()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.err()).contains(told);
        assertThat(answer.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--apply-mode|whole|per-row, per-chunk or all-or-nothing",
                "--notify|now|hold or send",
                "--chunk|0|1 to 10000"
            })
    void soItIsOfHowAPlanIsApplied(String option, String value, String told) {
        ConsoleSession.Answer answer = console.importing(known(), option, value);
        assertThat(answer.status()).as(answer.err()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.err()).contains(told);
    }
}
