package dev.people.hosts.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.actor.Actor;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.user.UserQuery;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** An import as a person does it in a browser, from the upload to the report of errors. */
class WebTest {
    private static final Map<TestedDatabase, StartedHost> HOSTS = new EnumMap<>(TestedDatabase.class);
    private static final String HEADER = "Username,First Name,Last Name,Email\n";

    private static StartedHost host(TestedDatabase database) {
        return HOSTS.computeIfAbsent(database, some -> StartedHost.on(some.empty()));
    }

    @AfterAll
    static void stop() {
        HOSTS.values().forEach(StartedHost::close);
        HOSTS.clear();
    }

    private static String rows(String name, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> name + i + ",Ben,Okafor," + name + i + "@example.org")
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static long people(StartedHost host, String name) {
        return host.bean(People.class)
                .as(Actor.system("test"))
                .users()
                .page(UserQuery.containing(name, 1000))
                .size();
    }

    private static JsonNode done(StartedHost host, String run) throws Exception {
        Patience.until("the run is done", () -> host.browser()
                .get("/runs/" + run, 200)
                .path("state")
                .asString()
                .equals("done"));
        return host.browser().get("/runs/" + run, 200);
    }

    @ParameterizedTest
    @EnumSource
    void fromTheUploadToTheReportOfErrors(TestedDatabase database) throws Exception {
        StartedHost host = host(database);
        String table = HEADER + rows("walk", 120) + "walkwrong,Carla,Cole,no address\n";
        JsonNode plan = host.browser().upload("staff.csv", table, 201);
        String id = plan.path("id").asString();
        assertThat(plan.path("totals").path("add").asInt()).isEqualTo(120);
        assertThat(plan.path("rows")).hasSize(50);
        assertThat(people(host, "walk")).isZero();

        JsonNode last = host.browser().get("/plans/" + id + "?from=100&limit=50", 200);
        assertThat(last.path("rows")).hasSize(21);
        JsonNode refused = last.path("rows").path(20);
        assertThat(refused.path("action").asString()).isEqualTo("refused");
        assertThat(refused.path("findings").path(0).path("column").asString()).isEqualTo("email");
        assertThat(refused.path("findings").path(0).path("message").asString()).isNotEmpty();

        JsonNode begun = host.browser().post("/plans/" + id + "/run", 202);
        assertThat(begun.path("total").asInt()).isEqualTo(121);
        JsonNode run = done(host, begun.path("id").asString());
        assertThat(run.path("done").asInt()).isEqualTo(121);
        assertThat(run.path("outcomes").path("added").asInt()).isEqualTo(120);
        assertThat(run.path("outcomes").path("refused").asInt()).isEqualTo(1);

        JsonNode rows = host.browser().get("/runs/" + run.path("id").asString() + "/rows?from=100&limit=50", 200);
        assertThat(rows.path("total").asInt()).isEqualTo(121);
        assertThat(rows.path("rows")).hasSize(21);
        assertThat(rows.path("rows").findValuesAsString("result")).contains("added", "refused");
        assertThat(rows.path("rows").findValuesAsString("code")).isNotEmpty();
        assertThat(people(host, "walk")).isEqualTo(120);

        String errors = host.browser().text("/runs/" + run.path("id").asString() + "/errors.csv");
        assertThat(errors).contains("_code").contains("walkwrong").doesNotContain("walk119");
        String corrected = errors.replace("no address", "walkwrong@example.org");
        JsonNode second = host.browser().upload("errors.csv", corrected, 201);
        assertThat(second.path("totals").path("add").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void ofAPlanThereIsOneRunHoweverOftenItIsConfirmed(TestedDatabase database) throws Exception {
        StartedHost host = host(database);
        String id = host.browser()
                .upload("twice.csv", HEADER + rows("twice", 3), 201)
                .path("id")
                .asString();
        JsonNode first = host.browser().post("/plans/" + id + "/run", 202);
        done(host, first.path("id").asString());
        JsonNode second = host.browser().post("/plans/" + id + "/run", 202);
        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(people(host, "twice")).isEqualTo(3);
        assertThat(host.browser().get("/plans", 200).findValuesAsString("state"))
                .contains("started");
    }

    private static JsonNode started(StartedHost host, String table) {
        String plan = host.browser().upload("staff.csv", table, 201).path("id").asString();
        return host.browser().post("/plans/" + plan + "/run", 202);
    }

    private static void is(StartedHost host, String run, String state) throws Exception {
        Patience.until(
                "the run is " + state,
                () -> host.browser().get(run, 200).path("state").asString().equals(state));
    }

    @ParameterizedTest
    @EnumSource
    void aRunIsPausedStoppedAndCarriedOn(TestedDatabase database) throws Exception {
        StartedHost host = host(database);
        int all = 6_000;
        String run =
                "/runs/" + started(host, HEADER + rows("rest", all)).path("id").asString();
        is(host, run, "running");
        host.browser().post(run + "/pause", 202);
        is(host, run, "paused");
        assertThat(host.browser().get(run, 200).path("done").asInt()).isLessThan(all);
        assertThat(host.browser().get(run, 200).path("ended").asString()).startsWith("20");
        host.browser().post(run + "/stop", 409);

        host.browser().post(run + "/resume", 202);
        is(host, run, "running");
        host.browser().post(run + "/stop", 202);
        is(host, run, "cancelled");
        assertThat(people(host, "rest")).isLessThan(all);

        host.browser().post(run + "/resume", 202);
        is(host, run, "done");
        assertThat(host.browser().get(run, 200).path("outcomes").path("added").asInt())
                .isEqualTo(all);
        host.browser().post(run + "/pause", 409);
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatAPersonPausedStaysPaused(TestedDatabase database) throws Exception {
        StartedHost host = host(database);
        String run = "/runs/"
                + started(host, HEADER + rows("stay", 6_000)).path("id").asString();
        is(host, run, "running");
        host.browser().post(run + "/pause", 202);
        is(host, run, "paused");
        JsonNode before = host.browser().get(run, 200);
        host.bean(Runs.class).carryOn();
        assertThat(host.browser().get(run, 200)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatWasStartedBeforeARestartIsCarriedOut(TestedDatabase database) throws Exception {
        StartedHost host = host(database);
        String plan = host.browser()
                .upload("staff.csv", HEADER + rows("restart", 3), 201)
                .path("id")
                .asString();
        RunId run = host.bean(People.class).as(Actor.system("gone")).plans().start(PlanId.valueOf(plan));
        assertThat(host.browser().get("/runs/" + run, 200).path("state").asString())
                .isEqualTo("waiting");
        host.bean(Runs.class).carryOn();
        is(host, "/runs/" + run, "done");
        assertThat(people(host, "restart")).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aRunIsUndoneByAPlanAsAnyOther(TestedDatabase database) throws Exception {
        StartedHost host = host(database);
        String run = started(host, HEADER + rows("undo", 3)).path("id").asString();
        done(host, run);
        JsonNode undo = host.browser().post("/runs/" + run + "/undo", 201);
        assertThat(undo.path("totals").path("delete").asInt()).isEqualTo(3);
        assertThat(people(host, "undo")).isEqualTo(3);
        String plan = "/plans/" + undo.path("id").asString();
        assertThat(host.browser().get(plan, 200).path("rows")).hasSize(3);
        done(host, host.browser().post(plan + "/run", 202).path("id").asString());
        assertThat(people(host, "undo")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void uploadsLeaveNothingInTheSpoolFolder(TestedDatabase database) throws Exception {
        StartedHost host = host(database);
        host.browser().upload("staff.csv", HEADER + rows("spool", 2), 201);
        Path spool = host.bean(People.class).spool().path();
        assertThat(spool).isEqualTo(Path.of("target/spool")).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void aPageThatCannotBeIsRefused(TestedDatabase database) throws Exception {
        StartedHost host = host(database);
        String run = started(host, HEADER + rows("page", 2)).path("id").asString();
        done(host, run);
        assertThat(host.browser()
                        .get("/runs/" + run + "/rows?limit=5000", 400)
                        .path("detail")
                        .asString())
                .contains("1 to 1000");
        String plan = host.browser().get("/runs/" + run, 200).path("plan").asString();
        host.browser().get("/plans/" + plan + "?from=-1", 400);
        host.browser().get("/runs/nonsense", 400);
        host.browser().post("/runs/00000000-0000-7000-8000-000000000000/pause", 404);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedFileSaysWhyAndIsNotStarted(TestedDatabase database) {
        StartedHost host = host(database);
        JsonNode unreadable = host.browser().upload("broken.csv", HEADER + "a,\"b\n", 422);
        assertThat(unreadable.path(0).path("message").asString()).isNotEmpty();
        JsonNode plan = host.browser().upload("empty.csv", HEADER + "x,y\n", 201);
        host.browser().post("/plans/" + plan.path("id").asString() + "/cancellation", 200);
        JsonNode cancelled = host.browser().post("/plans/" + plan.path("id").asString() + "/run", 422);
        assertThat(cancelled.path(0).path("code").asString()).isEqualTo("PLAN_NOT_WAITING");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereIsNotFound(TestedDatabase database) {
        StartedHost host = host(database);
        String nobody = "00000000-0000-7000-8000-000000000000";
        assertThat(host.browser()
                        .get("/plans/" + nobody, 404)
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("PLAN_NOT_FOUND");
        assertThat(host.browser()
                        .get("/runs/" + nobody + "/errors.csv", 404)
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("RUN_NOT_FOUND");
    }
}
