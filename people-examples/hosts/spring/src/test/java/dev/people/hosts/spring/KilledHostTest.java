package dev.people.hosts.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.actor.Actor;
import dev.people.user.UserQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** The application is killed in the middle of an import, and ends it after it was started again. */
@Timeout(600)
class KilledHostTest {
    private static final int ROWS = 6_000;

    @TempDir
    private Path folder;

    /** A process that is gone holds its run for two minutes: it is started again some time after that. Not found by itself. */
    static class LaterClock {
        @Bean
        @Primary
        InstantSource later() {
            return () -> InstantSource.system().instant().plus(Duration.ofMinutes(3));
        }
    }

    private static String table() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "killed" + i + ",Ben,Okafor,killed" + i + "@example.org")
                .collect(Collectors.joining("\n", "Username,First Name,Last Name,Email\n", "\n"));
    }

    @ParameterizedTest
    @EnumSource
    void endsTheImportAfterARestart(TestedDatabase database) throws Exception {
        String url = database.emptyIn(folder);
        String run = killedInTheMiddle(url);
        try (StartedHost again = StartedHost.on(url, LaterClock.class)) {
            assertThat(again.browser().get("/runs/" + run, 200).path("done").asInt())
                    .isBetween(ROWS / 20, ROWS - 1);
            Patience.until("the run is done", () -> again.browser()
                    .get("/runs/" + run, 200)
                    .path("state")
                    .asString()
                    .equals("done"));
            JsonNode done = again.browser().get("/runs/" + run, 200);
            assertThat(done.path("outcomes").path("added").asInt()).isEqualTo(ROWS);
            assertThat(again.bean(People.class)
                            .as(Actor.system("test"))
                            .users()
                            .page(UserQuery.containing("killed", 10_000)))
                    .hasSize(ROWS);
        }
    }

    private String killedInTheMiddle(String url) throws Exception {
        try (HostProcess host = HostProcess.on(url, folder)) {
            StartedHost.Browser browser = host.browser();
            String plan = browser.upload("staff.csv", table(), 201).path("id").asString();
            String run = browser.post("/plans/" + plan + "/run", 202).path("id").asString();
            Patience.until(
                    "some rows are written",
                    () -> browser.get("/runs/" + run, 200).path("done").asInt() >= ROWS / 20);
            host.kill();
            return run;
        }
    }
}
