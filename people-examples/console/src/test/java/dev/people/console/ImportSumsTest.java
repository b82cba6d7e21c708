package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of a file is accounted for once, in the plan and in what was applied. */
class ImportSumsTest {
    private static final String HEADER = "username,first_name,last_name,email,department,account_state";

    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void session() {
        console = ConsoleSession.in(folder);
    }

    private String oneRowOfEachKind() {
        console.withAnnaBenAndEva();
        console.importing(console.file("cem.csv", HEADER, "cem,Cem,Oz,cem@example.org,IT,No"));
        return console.file(
                "all.csv",
                HEADER,
                "zoe,Zoe,Z,zoe@example.org,IT,",
                "anna,,,,Marketing,",
                "ben,Benno,,,,No",
                "cem,,,,,Yes",
                "eva,Eva,Fry,eva@example.org,IT,",
                "dan,Dan,D,nowhere,IT,",
                "fay,Fay,F,fay@example.org,IT,");
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong();
        }
        return sum;
    }

    private static List<Integer> rows(ConsoleSession.Answer answer, String code) {
        List<Integer> rows = new ArrayList<>();
        for (JsonNode finding : answer.json().get("findings")) {
            if (finding.get("code").asText().equals(code)) {
                rows.add(finding.get("row").asInt());
            }
        }
        return rows;
    }

    @Test
    void eachRowHasOneActionAndTheTotalsAddUpToTheRows() {
        JsonNode json = console.run("plan", oneRowOfEachKind(), "--json", "--details", "--rows", "2-7")
                .json();
        assertThat(json.get("rows").findValuesAsText("row")).containsExactly("2", "3", "4", "5", "6", "7", "8");
        assertThat(json.get("rows").findValuesAsText("action"))
                .containsExactly("add", "update", "block", "unblock", "unchanged", "refused", "skip");
        JsonNode totals = json.get("totals");
        totals.fieldNames()
                .forEachRemaining(action ->
                        assertThat(totals.get(action).asInt()).as(action).isEqualTo(action.equals("delete") ? 0 : 1));
        assertThat(sum(json.get("totals"))).isEqualTo(json.at("/file/rows").asLong());
    }

    @Test
    void whatIsAppliedAddsUpToTheSelectedRows() {
        JsonNode json = console.importing(oneRowOfEachKind(), "--json", "--rows", "2-3,5,7-7")
                .json();
        assertThat(sum(json.get("applied"))).isEqualTo(4);
        assertThat(json.at("/applied/added").asInt()).isEqualTo(1);
        assertThat(json.at("/applied/updated").asInt()).isEqualTo(1);
        assertThat(json.at("/applied/unblocked").asInt()).isEqualTo(1);
        assertThat(json.at("/applied/refused").asInt()).isEqualTo(1);
        assertThat(sum(json.get("totals"))).isEqualTo(7);
        assertThat(json.at("/totals/skip").asInt()).isEqualTo(3);
        assertThat(console.users()).isEqualTo(5);
    }

    @Test
    void whatIsAppliedIsWhatTheTotalsSaid() {
        JsonNode json = console.importing(oneRowOfEachKind(), "--json").json();
        JsonNode applied = json.get("applied");
        assertThat(applied.get("added")).isEqualTo(json.at("/totals/add"));
        assertThat(applied.get("updated")).isEqualTo(json.at("/totals/update"));
        assertThat(applied.get("blocked")).isEqualTo(json.at("/totals/block"));
        assertThat(applied.get("unblocked")).isEqualTo(json.at("/totals/unblock"));
        assertThat(applied.get("unchanged")).isEqualTo(json.at("/totals/unchanged"));
        assertThat(applied.get("refused")).isEqualTo(json.at("/totals/refused"));
        assertThat(sum(applied)).isEqualTo(7);
    }

    @Test
    void oneChunkOrManyComeToTheSame() {
        JsonNode json =
                console.importing(oneRowOfEachKind(), "--json", "--chunk", "2").json();
        assertThat(sum(json.get("applied"))).isEqualTo(7);
        assertThat(json.at("/applied/added").asInt()).isEqualTo(2);
        assertThat(json.at("/applied/stale").asInt()).isZero();
    }

    @Test
    void theSameFileAgainIsUnchangedRowByRow() {
        String file = people(40);
        assertThat(console.importing(file).status()).isZero();
        ConsoleSession.Answer again = console.importing(file, "--json");
        assertThat(again.status()).isZero();
        assertThat(again.json().at("/applied/unchanged").asInt()).isEqualTo(40);
        ConsoleSession.Answer adding = console.importing(file, "--json", "--mode", "add");
        assertThat(adding.status()).isZero();
        assertThat(adding.json().at("/applied/skipped").asInt()).isEqualTo(40);
        console.run("list", "--json").json().get("users").forEach(user -> assertThat(
                        user.get("version").asInt())
                .isZero());
    }

    @Test
    void updatingAddsNobody() {
        ConsoleSession.Answer answer =
                console.importing(oneRowOfEachKind(), "--json", "--mode", "update", "--rows", "2-6,8");
        assertThat(answer.status()).isZero();
        assertThat(answer.json().at("/applied/skipped").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/applied/updated").asInt()).isEqualTo(1);
        assertThat(console.users()).isEqualTo(4);
    }

    @Test
    void whoFindsNoSeatAreTheLastOnesOfTheFile() {
        String file = people(10);
        ConsoleSession.Answer plan = console.run("plan", file, "--json", "--seats", "4");
        ConsoleSession.Answer answer = console.importing(file, "--json", "--seats", "4");
        for (ConsoleSession.Answer each : List.of(plan, answer)) {
            assertThat(each.status()).isEqualTo(ExitStatus.REFUSED);
            assertThat(rows(each, "NO_SEAT")).containsExactly(6, 7, 8, 9, 10, 11);
            assertThat(each.json().at("/seats/1").toString())
                    .isEqualTo("{\"pool\":\"primary\",\"limit\":4,\"used\":0,\"needed\":10,\"freed\":0,\"after\":4}");
        }
        assertThat(console.run("list", "--json").json().get("users").findValuesAsText("username"))
                .containsExactly("p01", "p02", "p03", "p04");
        JsonNode primary = console.run("licenses", "--json").json().at("/pools/1");
        assertThat(primary.get("used").asInt()).isEqualTo(4);
        assertThat(primary.get("limit").asInt())
                .as("the limit is stored by the import")
                .isEqualTo(4);
    }

    @Test
    void aPersonWhoIsAddedBlockedNeedsNoSeat() {
        String file = console.file(
                "blocked.csv",
                HEADER,
                "a,A,A,a@example.org,,",
                "b,B,B,b@example.org,,No",
                "c,C,C,c@example.org,,",
                "d,D,D,d@example.org,,");
        ConsoleSession.Answer answer = console.importing(file, "--json", "--seats", "2");
        assertThat(rows(answer, "NO_SEAT")).containsExactly(5);
        assertThat(answer.json().at("/applied/added").asInt()).isEqualTo(3);
    }

    private String people(int count) {
        Stream<String> rows = IntStream.rangeClosed(1, count)
                .mapToObj(i -> String.format(Locale.ROOT, "p%02d", i))
                .map(name -> name + ",P,Q," + name + "@example.org,IT,");
        return console.file("people.csv", Stream.concat(Stream.of(HEADER), rows).toArray(String[]::new));
    }
}
