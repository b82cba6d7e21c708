package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.people.id.PlanId;
import dev.people.run.Bytes;
import dev.people.run.StagedPlan;
import dev.people.run.StagedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan is kept in the database, and nobody needs the file any more. */
class StagedPlanTest {
    @TempDir
    Path folder;

    private ConsoleSession console;
    private Path file;

    @BeforeEach
    void one() {
        console = ConsoleSession.in(folder);
        file = Path.of(console.file(
                "one.csv", "username,first_name,last_name,email", "anna,Anna,Ek,anna@example.org", "bad,,,"));
    }

    private String staged(String... options) throws IOException {
        String[] all = new String[options.length + 3];
        System.arraycopy(new String[] {"stage", file.toString(), "--json"}, 0, all, 0, 3);
        System.arraycopy(options, 0, all, 3, options.length);
        ConsoleSession.Answer answer = console.run(all);
        Files.deleteIfExists(file);
        return answer.json().get("plan").asText();
    }

    @Test
    void isShownAndStartedWithoutItsFile() throws IOException {
        String plan = staged();
        assertThat(console.users()).isZero();
        ConsoleSession.Answer opened = console.run("open", plan, "--page", "1", "--only", "add");
        assertThat(opened.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(opened.out()).contains("one.csv: 2 rows", "anna", "page 1 of 1, 1 rows");
        ConsoleSession.Answer started = console.run("start", plan, "--yes", "--json");
        assertThat(started.status()).as(started.err()).isEqualTo(ExitStatus.REFUSED);
        assertThat(started.json().at("/applied/added").asInt()).isEqualTo(1);
        assertThat(console.users()).isEqualTo(1);
    }

    /** What is left of a process that ended while it staged a plan. */
    private String halfStaged() throws IOException {
        DatabaseOptions database = new DatabaseOptions();
        database.url = console.database();
        PlanId plan = PlanId.valueOf("018f3b5c-8f63-7a4e-9c3d-2b1a5e6f7a8b");
        try (DatabaseOptions.Opened opened = database.forWriting()) {
            opened.storage().<PlanId>write(work -> {
                StagedPlan.Term term = StagedPlan.Term.waitingFrom(
                        InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS));
                work.plans()
                        .add(new StagedPlan(
                                plan, "system:other", term, "half.csv", new StagedState.Incomplete(), Bytes.NONE));
                return plan;
            });
        }
        return plan.toString();
    }

    @Test
    void aPlanThatWasNotStagedAsAWholeIsListedAsIncompleteAndNotStarted() throws IOException {
        String plan = halfStaged();
        assertThat(console.run("plans").out())
                .contains(plan + " incomplete", "half.csv")
                .doesNotContain("staged");
        assertThat(console.run("plans", "--json").json().at("/plans/0/state").asText())
                .isEqualTo("incomplete");
        for (String command : List.of("open", "start")) {
            ConsoleSession.Answer answer = console.answering("y").run(command, plan);
            assertThat(answer.status()).as(command).isEqualTo(ExitStatus.REFUSED);
            assertThat(answer.err()).contains("PLAN_NOT_WAITING", "The plan is incomplete.");
        }
        assertThat(console.run("cancel", plan).out()).contains("is cancelled");
    }

    @Test
    void ofAFileThatIsRefusedItIsNotSaidThatItCanBeStarted() throws IOException {
        Path file = folder.resolve("refused.csv");
        Files.writeString(file, "ann,Ann,Lee,ann@example.org\nusername,first_name,last_name,email\n");
        ConsoleSession.Answer answer = console.run("stage", file.toString());
        assertThat(answer.err()).contains("refused as a whole").doesNotContain("carries it out");
    }

    @Test
    void columnsWithoutAHeaderAreCountedAndNotListed() throws IOException {
        Path file = folder.resolve("wide.csv");
        String blank = ",".repeat(200);
        Files.writeString(
                file, "username,first_name,last_name,email" + blank + "\nann,Ann,Lee,ann@example.org" + blank + "\n");
        String shown = console.run("plan", file.toString()).out();
        assertThat(shown).contains("Columns without a header, not read: 200").doesNotContain("(not read)");
    }

    @Test
    void startedTwiceItIsOneRun() throws IOException {
        String plan = staged();
        JsonNode first = console.run("start", plan, "--yes", "--json").json();
        JsonNode second = console.run("start", plan, "--yes", "--json").json();
        assertThat(second.get("run")).isEqualTo(first.get("run"));
        assertThat(second.get("applied")).isEqualTo(first.get("applied"));
        assertThat(console.run("runs", "--json").json().get("runs")).hasSize(1);
    }

    @Test
    void isListedWithWhereItStands() throws IOException {
        String plan = staged();
        assertThat(console.run("plans", "--json").json().at("/plans/0/state").asText())
                .isEqualTo("staged");
        String run =
                console.run("start", plan, "--yes", "--json").json().get("run").asText();
        JsonNode listed = console.run("plans", "--json").json().get("plans");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/run").asText()).isEqualTo(run);
        assertThat(console.run("plans").out()).contains(plan + " started", "one.csv");
        assertThat(console.run("open", plan, "--json").json().get("run").asText())
                .isEqualTo(run);
    }

    @Test
    void isListedWithWhatItComesTo() throws IOException {
        staged();
        assertThat(console.run("plans").out()).contains("2 rows: 1 add, 1 refused  ");
        JsonNode listed = console.run("plans", "--json").json().at("/plans/0");
        assertThat(listed.get("rows").asInt()).isEqualTo(2);
        assertThat(listed.get("totals").toString()).isEqualTo("{\"add\":1,\"refused\":1}");
        assertThat(listed.get("refusal").isNull()).isTrue();
    }

    @Test
    void isListedWithWhyItsFileIsRefused() throws IOException {
        Files.writeString(file, "ann,Ann,Lee,ann@example.org\nusername,first_name,last_name,email\n");
        staged();
        assertThat(console.run("plans").out()).contains("PEOPLE_ABOVE_HEADER");
        assertThat(console.run("plans", "--json").json().at("/plans/0/refusal").asText())
                .isEqualTo("PEOPLE_ABOVE_HEADER");
    }

    @Test
    void calledOffItIsNotStartedAnyMore() throws IOException {
        String plan = staged();
        assertThat(console.run("cancel", plan).out()).contains("is cancelled");
        ConsoleSession.Answer answer = console.run("start", plan, "--yes", "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.err()).contains("PLAN_NOT_WAITING");
        assertThat(answer.json().at("/error/findings/0/code").asText()).isEqualTo("PLAN_NOT_WAITING");
        assertThat(console.users()).isZero();
    }

    @Test
    void startedItIsNotCalledOff() throws IOException {
        String plan = staged();
        console.run("start", plan, "--yes");
        ConsoleSession.Answer answer = console.run("cancel", plan, "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().get("state").asText()).isEqualTo("started");
    }

    @Test
    void keepsItsBudgetForWhoeverStartsIt() throws IOException {
        String plan = staged("--budget", "add=0");
        assertThat(console.run("start", plan, "--yes").status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(console.run("start", plan, "--yes", "--over-budget", "add").status())
                .isEqualTo(ExitStatus.REFUSED);
    }

    @Test
    void thatIsNotThereOrNoneIsTold() {
        String nowhere = "018f3b5c-8f63-7a4e-9c3d-2b1a5e6f7a8b";
        for (String command : new String[] {"open", "cancel"}) {
            ConsoleSession.Answer answer = console.run(command, nowhere, "--json");
            assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
            assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("PLAN_NOT_FOUND");
        }
        assertThat(console.run("start", nowhere, "--yes").err()).contains("PLAN_NOT_FOUND");
        assertThat(console.run("open", "17").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void aFileThatCannotBeReadIsNotStaged() {
        ConsoleSession.Answer answer = console.run("stage", "gone.csv", "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(folder.resolve("people-data")).doesNotExist();
    }
}
