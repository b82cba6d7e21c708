package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.csv.CsvRecords;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.notice.NoticeBatch.Release;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there is to do with a run once it is begun. */
class RunCommandsTest {
    private static final String NOWHERE = "018f3b5c-8f63-7a4e-9c3d-2b1a5e6f7a8b";

    @TempDir
    Path folder;

    private ConsoleSession console;
    private String file;

    @BeforeEach
    void three() {
        console = ConsoleSession.in(folder);
        file = console.file(
                "some.csv",
                "username;first_name;last_name;email;Password",
                "anna;Anna;Ek;anna@example.org;hunter2",
                "ben;;Bo;ben@example.org;hunter2",
                "eva;Eva;Fry;eva@example.org;hunter2");
    }

    private String run(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        return console.importing(file, all.toArray(String[]::new))
                .json()
                .get("run")
                .asText();
    }

    @Test
    void errorsOfARunGoStraightBackIn() throws IOException {
        String run = run("--seats", "1");
        Files.delete(Path.of(file));
        Path out = folder.resolve("errors.csv");
        ConsoleSession.Answer answer = console.run("errors", run, "--out", out.toString(), "--json");
        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.json().get("rows").asInt()).isEqualTo(2);
        String report = Files.readString(out);
        assertThat(report)
                .contains("_line;_code", "REQUIRED_MISSING", "NO_SEAT")
                .doesNotContain("hunter2")
                .doesNotContain("anna");
        String corrected = console.file("corrected.csv", report.replace("ben;;Bo", "ben;Ben;Bo"));
        assertThat(console.importing(corrected, "--seats", "3").status()).isZero();
        assertThat(console.users()).isEqualTo(3);
    }

    @Test
    void errorsGoToStandardOutputUnlessTheAnswerDoes() {
        String run = run();
        ConsoleSession.Answer answer = console.run("errors", run);
        assertThat(answer.out().lines()).hasSize(2);
        assertThat(answer.out()).contains("ben").doesNotContain("hunter2");
        assertThat(answer.err()).contains("1 row written");
        assertThat(console.run("errors", run, "--json").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void errorsRefuseAFileThatTheRunIsNotOf() {
        String run = run();
        assertThat(console.run("errors", run, file).out()).contains("ben");
        ConsoleSession.Answer answer = console.run("errors", run, console.file("other.csv", "username", "x"));
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(answer.err()).contains("SOURCE_DIFFERS");
    }

    @Test
    void releaseLetsHeldMailsLeaveOnce() {
        String run = run();
        assertThat(console.mails()).isZero();
        assertThat(console.run("release", run).status()).as("nobody is asked").isEqualTo(ExitStatus.USAGE);
        assertThat(console.answering("n").run("release", run).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(console.mails()).isZero();
        ConsoleSession.Answer released = console.run("release", run, "--yes", "--json");
        assertThat(released.json().toString()).isEqualTo("{\"run\":\"" + run + "\",\"released\":2}");
        assertThat(released.err()).contains("2 messages written");
        assertThat(console.mails()).isEqualTo(2);
        assertThat(console.run("release", run, "--yes").out()).contains("0 messages released.");
        assertThat(console.mails()).isEqualTo(2);
    }

    @Test
    void aRunThatIsDoneIsShownAndAnsweredAgain() {
        String run = run();
        JsonNode shown = console.run("run", run, "--json").json();
        assertThat(shown.get("state").asText()).isEqualTo("done");
        assertThat(shown.get("done").asInt()).isEqualTo(3);
        assertThat(shown.get("rate").isNull()).isTrue();
        ConsoleSession.Answer followed = console.run("run", run, "--follow");
        assertThat(followed.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(followed.out()).contains(run + " done: 3 of 3 rows of some.csv", "added");
        JsonNode resumed = console.run("resume", run, "--yes", "--json").json();
        assertThat(resumed.get("run").asText()).isEqualTo(run);
        assertThat(resumed.at("/applied/added").asInt()).isEqualTo(2);
        assertThat(console.users()).isEqualTo(2);
    }

    @Test
    void whatIsNotUnderWayIsNotPausedOrStopped() {
        String run = run();
        for (String command : List.of("pause", "stop")) {
            ConsoleSession.Answer answer = console.run(command, run);
            assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
            assertThat(answer.out()).contains("is not under way: it is done.");
        }
        assertThat(console.run("pause", run, "--json").json().toString())
                .isEqualTo("{\"run\":\"" + run + "\",\"asked\":false,\"state\":\"done\"}");
    }

    /** A run that another process began and that stopped after its first row. */
    private String stopped() {
        DatabaseOptions database = new DatabaseOptions();
        database.url = console.database();
        try (DatabaseOptions.Opened opened = database.forWriting();
                CsvRecords records = CsvRecords.of(Path.of(file))) {
            PeopleAs people = BaseCommand.builder(opened).build().as(Actor.system("other"));
            AtomicInteger asked = new AtomicInteger();
            ApplyOptions options = ApplyOptions.defaults()
                    .chunks(1)
                    .notices(Release.DUE)
                    .cancelledBy(() -> asked.incrementAndGet() > 1);
            Plan plan = people.imports().plan(records, ImportOptions.addAndUpdate());
            return people.plans().apply(plan, options).run().toString();
        }
    }

    @Test
    void resumeCarriesOnWhatStoppedAndHandsOverWhatWasToBeSent() throws IOException {
        String run = stopped();
        Files.delete(Path.of(file));
        assertThat(console.users()).isEqualTo(1);
        ConsoleSession.Answer no = console.answering("n").run("resume", run);
        assertThat(no.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(no.err()).contains("The import of some.csv is cancelled: 2 of 3 rows.", "Continue it?");
        ConsoleSession.Answer resumed = console.run("resume", run, "--yes");
        assertThat(resumed.status()).as("ben is refused").isEqualTo(ExitStatus.REFUSED);
        assertThat(resumed.err()).contains("1 of 2", "2 messages written");
        assertThat(resumed.out()).contains("Run " + run + " is done.");
        assertThat(console.users()).isEqualTo(2);
        assertThat(console.mails()).isEqualTo(2);
    }

    /** Its process ends without a word. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A run that another process holds, with a message that is due. */
    private String held() {
        DatabaseOptions database = new DatabaseOptions();
        database.url = console.database();
        try (DatabaseOptions.Opened opened = database.forWriting();
                CsvRecords records = CsvRecords.of(Path.of(file))) {
            PeopleAs people = BaseCommand.builder(opened).build().as(Actor.system("other"));
            ApplyOptions options = ApplyOptions.defaults()
                    .chunks(1)
                    .notices(Release.DUE)
                    .listener(progress -> {
                        throw new Killed();
                    });
            Plan plan = people.imports().plan(records, ImportOptions.addAndUpdate());
            assertThatExceptionOfType(Killed.class)
                    .isThrownBy(() -> people.plans().apply(plan, options));
            return people.plans().runs(1).get(0).id().toString();
        }
    }

    @Test
    void aRefusedResumeDeliversNothing() {
        String run = held();
        for (ConsoleSession.Answer refused :
                List.of(console.run("resume", run, "--yes"), console.run("resume", run, "--yes", "--json"))) {
            assertThat(refused.status()).isEqualTo(ExitStatus.REFUSED);
            assertThat(refused.err())
                    .contains("RUN_HELD", "held by system:other")
                    .doesNotContain("messages");
        }
        assertThat(console.mails()).isZero();
        assertThat(console.users()).isOne();
    }

    @Test
    void aRefusedStartDeliversNothing() {
        held();
        String plan = console.run("plans", "--json").json().at("/plans/0/plan").asText();
        for (ConsoleSession.Answer refused : List.of(
                console.run("start", plan, "--notify", "send", "--yes"),
                console.run("start", plan, "--notify", "send", "--yes", "--json"))) {
            assertThat(refused.status()).as(refused.err()).isEqualTo(ExitStatus.REFUSED);
            assertThat(refused.err()).contains("RUN_HELD").doesNotContain("messages");
        }
        assertThat(console.mails()).isZero();
    }

    /** As if this process had been frozen for an hour. */
    private void takenOver() {
        DatabaseOptions database = new DatabaseOptions();
        database.url = console.database();
        try (DatabaseOptions.Opened opened = database.forWriting()) {
            PeopleAs people = BaseCommand.builder(opened)
                    .clock(() -> InstantSource.system().instant().plus(Duration.ofHours(1)))
                    .build()
                    .as(Actor.system("other"));
            RunId run = people.plans().runs(1).get(0).id();
            people.plans().resume(run, ApplyOptions.defaults().cancelledBy(() -> true));
        }
    }

    @Test
    void losingARunToAnotherProcessIsNoFailureOfTheDatabase() {
        AtomicBoolean taken = new AtomicBoolean();
        ConsoleSession.Answer lost = console.answering("y")
                .watched(text -> {
                    if (text.contains("1 of 2") && !taken.getAndSet(true)) {
                        takenOver();
                    }
                })
                .run("import", file, "--chunk", "1", "--notify", "send", "--passwords", "invite");
        assertThat(taken).isTrue();
        assertThat(lost.status()).as(lost.err()).isEqualTo(ExitStatus.REFUSED);
        assertThat(lost.err())
                .contains("Another process carries this run out now.", "RUN_TAKEN_OVER", "taken over by system:other")
                .doesNotContain("database")
                .doesNotContain("messages");
        assertThat(console.mails()).isZero();
        assertThat(console.users()).isOne();
        assertThat(console.run("runs").out()).contains("cancelled", "2 of 3 rows");
    }

    @Test
    void aRunOfWhichManagersAreMissingSaysSo() {
        String there = console.file(
                "there.csv",
                "username,first_name,last_name,email",
                "boss,A,A,boss@example.org",
                "lead,B,B,lead@example.org");
        String managers = console.file("managers.csv", "username,first_name,manager", "boss,Anna,", "lead,Ben,boss");
        DatabaseOptions database = new DatabaseOptions();
        database.url = console.database();
        try (DatabaseOptions.Opened opened = database.forWriting();
                CsvRecords before = CsvRecords.of(Path.of(there));
                CsvRecords records = CsvRecords.of(Path.of(managers))) {
            PeopleAs people = BaseCommand.builder(opened).build().as(Actor.system("other"));
            people.plans().apply(people.imports().plan(before, ImportOptions.addAndUpdate()), ApplyOptions.defaults());
            AtomicBoolean written = new AtomicBoolean();
            ApplyOptions options = ApplyOptions.defaults()
                    .listener(progress -> written.set(true))
                    .cancelledBy(written::get);
            people.plans().apply(people.imports().plan(records, ImportOptions.addAndUpdate()), options);
        }
        ConsoleSession.Answer runs = console.run("runs");
        assertThat(runs.out()).contains("cancelled", "2 of 2 rows, 0 of 1 managers");
        JsonNode json = console.run("runs", "--json").json().at("/runs/0");
        assertThat(json.get("managers").asInt()).isOne();
        assertThat(json.get("managersDone").asInt()).isZero();
        String run = json.get("run").asText();
        assertThat(console.run("run", run).out()).contains("2 of 2 rows, 0 of 1 managers of managers.csv");
        assertThat(console.answering("n").run("resume", run).err())
                .contains("The import of managers.csv is cancelled: 2 of 2 rows, 0 of 1 managers.");
    }

    @Test
    void resumeRefusesAnotherFile() {
        String run = run();
        assertThat(console.run("resume", run, file, "--yes").status()).isEqualTo(ExitStatus.REFUSED);
        String other = console.file("other.csv", "username", "x");
        ConsoleSession.Answer answer = console.run("resume", run, other, "--yes", "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("SOURCE_DIFFERS");
    }

    @Test
    void aRunThatIsNotThereIsTold() {
        for (String command : List.of("run", "pause", "stop", "errors")) {
            assertThat(console.run(command, NOWHERE).err()).as(command).contains("RUN_NOT_FOUND");
            assertThat(console.run(command, NOWHERE).status()).isEqualTo(ExitStatus.REFUSED);
            assertThat(console.run(command, "17").status()).isEqualTo(ExitStatus.USAGE);
        }
        for (String command : List.of("resume", "release")) {
            assertThat(console.run(command, NOWHERE, "--yes").err()).as(command).contains("RUN_NOT_FOUND");
            assertThat(console.run(command, NOWHERE).status())
                    .as("nobody to ask")
                    .isEqualTo(ExitStatus.USAGE);
        }
        assertThat(folder.resolve("people-data")).doesNotExist();
    }

    @Test
    void errorsNeverTakeThePlaceOfTheFileThatIsRead() throws IOException {
        String run = run();
        String before = Files.readString(Path.of(file));
        ConsoleSession.Answer answer = console.run("errors", run, file, "--out", file);
        assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.err()).contains("--out would overwrite");
        assertThat(Path.of(file)).hasContent(before.stripTrailing());
    }
}
