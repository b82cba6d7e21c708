package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.csv.CsvRecords;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyOptions;
import dev.people.plan.RunStoppedException;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When and why a run came to rest, and who carried it on. */
class RunEndingTest {
    @TempDir
    Path folder;

    private ConsoleSession console;
    private Path file;

    @BeforeEach
    void two() {
        console = ConsoleSession.in(folder);
        file = Path.of(console.file(
                "two.csv",
                "username,first_name,last_name,email",
                "anna,Anna,Ek,anna@example.org",
                "ben,Ben,Bo,ben@example.org"));
    }

    private <T> T elsewhere(Function<PeopleAs, T> work) {
        DatabaseOptions database = new DatabaseOptions();
        database.url = console.database();
        try (DatabaseOptions.Opened opened = database.forWriting()) {
            return work.apply(BaseCommand.builder(opened).build().as(Actor.system("other")));
        }
    }

    private String failed() {
        return elsewhere(people -> {
            ApplyOptions options = ApplyOptions.defaults().chunks(1).listener(progress -> {
                throw new IllegalArgumentException("no value of anybody");
            });
            try (CsvRecords records = CsvRecords.of(file)) {
                assertThatThrownBy(() -> people.plans()
                                .apply(people.imports().plan(records, ImportOptions.addAndUpdate()), options))
                        .isInstanceOf(RunStoppedException.class);
            }
            return people.plans().runs(1).get(0).id().toString();
        });
    }

    @Test
    void aRunThatFailedSaysWhenAndWhy() {
        String run = failed();
        assertThat(console.run("run", run).out())
                .contains(run + " failed: 1 of 2 rows of two.csv", "  ended 20")
                .contains(": Stopped by an exception: IllegalArgumentException");
        assertThat(console.run("runs").out())
                .contains("two.csv: Stopped by an exception: IllegalArgumentException")
                .doesNotContain("no value of anybody");
        JsonNode json = console.run("runs", "--json").json().at("/runs/0");
        assertThat(json.get("failure").asText()).isEqualTo("Stopped by an exception: IllegalArgumentException");
        assertThat(json.get("endedAt").asText())
                .isGreaterThanOrEqualTo(json.get("startedAt").asText());
    }

    @Test
    void aRunThatIsDoneHasNoFailureAndNamesWhoCarriedItOn() {
        String run = failed();
        assertThat(console.run("resume", run, "--yes").status()).isZero();
        ConsoleSession.Answer done = console.run("run", run);
        assertThat(done.out())
                .contains("  ended 20", "  carried on by system:console")
                .doesNotContain("exception");
        JsonNode json = console.run("run", run, "--json").json();
        assertThat(json.get("failure").isNull()).isTrue();
        assertThat(json.get("endedAt").isNull()).isFalse();
        assertThat(json.get("carriedOnBy").asText()).isEqualTo("system:console");
        assertThat(json.get("planner").asText()).isEqualTo("system:other");
    }

    @Test
    void aRunThatWasStartedElsewhereWaitsUntilItIsResumed() {
        String run = elsewhere(people -> {
            try (CsvRecords records = CsvRecords.of(file)) {
                return people.plans()
                        .start(people.imports()
                                .stage(records, ImportOptions.addAndUpdate())
                                .id())
                        .toString();
            }
        });
        assertThat(console.run("runs").out()).contains(run + " waiting ");
        JsonNode json = console.run("run", run, "--json").json();
        assertThat(json.get("state").asText()).isEqualTo("waiting");
        assertThat(json.get("endedAt").isNull()).isTrue();
        assertThat(json.get("carriedOnBy").isNull()).isTrue();
        assertThat(console.run("resume", run, "--yes").status()).isZero();
        assertThat(console.users()).isEqualTo(2);
    }
}
