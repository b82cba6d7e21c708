package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field that scripts rely on, and no other: what is not promised is not there to rely on. */
class JsonContractTest {
    private static final String[] PLAN = {"file", "totals", "seats", "messages", "findings", "findingCounts"};
    private static final String[] APPLIED_PLAN = {
        "file", "totals", "seats", "messages", "findings", "findingCounts", "run", "applied", "messagesHeld"
    };
    private static final String[] FINDING = {"row", "line", "column", "code", "severity", "message", "suggestion"};
    private static final String[] TOTALS = {
        "add", "update", "unchanged", "block", "unblock", "delete", "skip", "refused"
    };
    private static final String[] APPLIED = {
        "added", "updated", "blocked", "unblocked", "deleted", "unchanged", "skipped", "refused", "stale"
    };

    @TempDir
    Path folder;

    private ConsoleSession console;
    private String file;

    @BeforeEach
    void directoryAndFile() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
        file = console.file(
                "next.csv",
                "username,first_name,last_name,email,shoe size",
                "zoe,Zoe,Z,zoe@example.org,38",
                "anna,Anne,,,",
                "ben,,,nowhere,");
    }

    /** Fails for a second value behind the object, and for a field that is there twice. */
    private static JsonNode onlyObject(ConsoleSession.Answer answer) {
        try {
            JsonNode json = new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .readTree(answer.out());
            assertThat(json.isObject()).as(answer.out()).isTrue();
            return json;
        } catch (IOException e) {
            throw new AssertionError("Not one JSON object: " + answer.out() + answer.err(), e);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void hasTheShapeOfAPlan(JsonNode json) {
        assertThat(names(json.get("file")))
                .containsExactlyInAnyOrder(
                        "rows", "delimiter", "charset", "bom", "headerRow", "layout", "columns", "unknownColumns");
        assertThat(names(json.get("totals"))).containsExactlyInAnyOrder(TOTALS);
        json.at("/file/columns").forEach(column -> assertThat(names(column)).containsExactly("header", "field"));
        json.get("seats").forEach(seat -> assertThat(names(seat))
                .containsExactly("pool", "limit", "used", "needed", "freed", "after"));
        json.get("findings").forEach(finding -> assertThat(names(finding)).containsExactly(FINDING));
    }

    @Test
    void aPlanHasItsFields() {
        JsonNode json = onlyObject(console.run("plan", file, "--json"));
        assertThat(names(json)).containsExactlyInAnyOrder(PLAN);
        hasTheShapeOfAPlan(json);
        assertThat(json.at("/file/unknownColumns/0").asText()).isEqualTo("shoe size");
        assertThat(json.at("/file/columns/4/field").isNull()).isTrue();
        assertThat(json.get("findingCounts").toString()).isEqualTo("{\"UNKNOWN_COLUMN\":1,\"EMAIL_INVALID\":1}");
    }

    @Test
    void detailsAddEachRowWithItsChanges() {
        JsonNode json = onlyObject(console.run("plan", file, "--json", "--details"));
        assertThat(names(json))
                .containsExactlyInAnyOrder("file", "totals", "seats", "messages", "findings", "findingCounts", "rows");
        hasTheShapeOfAPlan(json);
        json.get("rows").forEach(row -> assertThat(names(row)).containsExactly("row", "action", "username", "changes"));
        assertThat(json.get("rows").findValuesAsText("action")).containsExactly("add", "update", "refused");
        assertThat(json.at("/rows/1").toString())
                .isEqualTo("{\"row\":3,\"action\":\"update\",\"username\":\"anna\","
                        + "\"changes\":[{\"field\":\"first_name\",\"old\":\"Anna\",\"new\":\"Anne\"}]}");
    }

    @Test
    void anImportAddsItsRunAndWhatWasApplied() {
        JsonNode json = onlyObject(console.importing(file, "--json"));
        assertThat(names(json)).containsExactlyInAnyOrder(APPLIED_PLAN);
        hasTheShapeOfAPlan(json);
        assertThat(names(json.get("applied"))).containsExactlyInAnyOrder(APPLIED);
        assertThat(json.get("run").asText())
                .isEqualTo(
                        console.run("runs", "--json").json().at("/runs/0/run").asText());
    }

    @Test
    void aFileThatIsNoTableOrIsRefusedAsAWholeHasTheShapeOfAPlan() {
        JsonNode empty = onlyObject(console.importing(console.file("empty.csv", new byte[0]), "--json"));
        JsonNode refused = onlyObject(console.importing(file, "--json", "--strict"));
        for (JsonNode json : List.of(empty, refused)) {
            assertThat(names(json)).containsExactlyInAnyOrder(PLAN);
            hasTheShapeOfAPlan(json);
            assertThat(json.get("findings")).hasSize(1);
        }
    }

    @Test
    void theWholePlanAddsWhoMadeItBudgetsAndRowsWithMatchOriginAndFindings() {
        JsonNode json = onlyObject(console.run("plan", file, "--format", "json"));
        assertThat(names(json))
                .containsExactly(
                        "made", "file", "totals", "seats", "messages", "findings", "findingCounts", "budgets", "rows");
        hasTheShapeOfAPlan(json);
        assertThat(names(json.get("made"))).containsExactly("plan", "at", "by", "file", "sha256");
        json.get("rows").forEach(row -> assertThat(names(row))
                .containsExactly(
                        "row", "line", "action", "match", "username", "freshness", "manager", "changes", "findings"));
        assertThat(json.at("/rows/1/changes").toString())
                .isEqualTo("[{\"field\":\"first_name\",\"old\":\"Anna\",\"new\":\"Anne\",\"origin\":\"file\"}]");
        assertThat(names(json.at("/rows/2/findings/0"))).containsExactly(FINDING);
    }

    @Test
    void aStagedPlanAddsItsIdAndWhereItStands() {
        JsonNode staged = onlyObject(console.run("stage", file, "--json"));
        assertThat(names(staged))
                .startsWith("plan", "file", "totals", "seats", "messages")
                .hasSize(7);
        hasTheShapeOfAPlan(staged);
        String plan = staged.get("plan").asText();
        JsonNode opened = onlyObject(console.run("open", plan, "--json"));
        assertThat(names(opened)).startsWith("plan", "state", "file").hasSize(8);
        hasTheShapeOfAPlan(opened);
        JsonNode plans = onlyObject(console.run("plans", "--json"));
        assertThat(names(plans.at("/plans/0")))
                .containsExactly(
                        "plan", "file", "state", "run", "by", "madeAt", "expiresAt", "rows", "totals", "refusal");
        JsonNode started = onlyObject(console.run("start", plan, "--yes", "--json"));
        assertThat(names(started)).containsExactlyInAnyOrder(APPLIED_PLAN);
        JsonNode cancelled = onlyObject(console.run("cancel", plan, "--json"));
        assertThat(names(cancelled)).containsExactly("plan", "state", "run");
    }

    @Test
    void aRunHasWhatAListOfRunsHasAndHowFastItIs() {
        String run = console.run("runs", "--json").json().at("/runs/0/run").asText();
        assertThat(names(onlyObject(console.run("run", run, "--json"))))
                .containsExactly(
                        "run",
                        "file",
                        "state",
                        "rows",
                        "done",
                        "managers",
                        "managersDone",
                        "applied",
                        "startedAt",
                        "endedAt",
                        "failure",
                        "plan",
                        "planner",
                        "applier",
                        "carriedOnBy",
                        "rate",
                        "left");
        assertThat(names(onlyObject(console.run("pause", run, "--json")))).containsExactly("run", "asked", "state");
        assertThat(names(onlyObject(console.run("resume", run, "--yes", "--json"))))
                .containsExactlyInAnyOrder(APPLIED_PLAN);
        assertThat(names(onlyObject(console.run("release", run, "--yes", "--json"))))
                .containsExactly("run", "released");
        String out = folder.resolve("errors.csv").toString();
        assertThat(names(onlyObject(console.run("errors", run, "--out", out, "--json"))))
                .containsExactly("run", "file", "rows");
    }

    @Test
    void aListHasItsFields() {
        JsonNode json = onlyObject(console.run("list", "--json"));
        assertThat(names(json)).containsExactly("users", "next");
        json.get("users").forEach(user -> assertThat(names(user))
                .startsWith("id", "username", "firstName", "lastName", "email", "state"));
    }

    @Test
    void licensesHaveTheirFields() {
        JsonNode json = onlyObject(console.run("licenses", "--json", "--seats", "7"));
        assertThat(json.toString())
                .isEqualTo("{\"pools\":[{\"pool\":\"extranet\",\"limit\":null,\"used\":0,\"free\":null},"
                        + "{\"pool\":\"primary\",\"limit\":7,\"used\":3,\"free\":4}]}");
    }

    @Test
    void runsHaveTheirFields() {
        JsonNode json = onlyObject(console.run("runs", "--json"));
        assertThat(names(json)).containsExactly("runs");
        assertThat(names(json.at("/runs/0")))
                .containsExactlyInAnyOrder(
                        "run",
                        "file",
                        "state",
                        "rows",
                        "done",
                        "managers",
                        "managersDone",
                        "applied",
                        "startedAt",
                        "endedAt",
                        "failure");
        assertThat(names(json.at("/runs/0/applied"))).containsExactlyInAnyOrder(APPLIED);
    }

    @Test
    void blockAndUnblockAnswerTheAccount() {
        JsonNode blocked = onlyObject(console.run("block", "anna", "--reason", "other", "--json"));
        JsonNode unblocked = onlyObject(console.run("unblock", "anna", "--json"));
        assertThat(List.of(blocked.get("state").asText(), unblocked.get("state").asText()))
                .containsExactly("blocked", "pending");
        assertThat(names(blocked)).startsWith("id", "username", "firstName", "lastName", "email", "state");
    }

    @Test
    void aDeclinedImportAnswersAnObjectToo() {
        assertThat(onlyObject(console.run("import", file, "--json"))
                        .at("/error/code")
                        .asText())
                .isEqualTo("DECLINED");
        assertThat(onlyObject(console.answering("n").run("import", file, "--json"))
                        .at("/error/code")
                        .asText())
                .isEqualTo("DECLINED");
        assertThat(console.users()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--bogus", "--chunk=many", "--mode=sideways"})
    void wrongUsageAnswersAnObjectToo(String wrong) {
        ConsoleSession.Answer answer = console.run("import", file, "--json", wrong);
        assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(onlyObject(answer).at("/error/message").asText()).isNotBlank();
        assertThat(answer.err()).isNotBlank();
    }

    @Test
    void thePlanAndTheQuestionGoToStandardErrorWhenSomebodyIsAsked() {
        ConsoleSession.Answer answer = console.answering("y").run("import", file, "--json");
        assertThat(onlyObject(answer).at("/applied/added").asInt()).isEqualTo(1);
        assertThat(answer.err()).contains("EMAIL_INVALID").contains("Apply?");
    }
}
