package dev.people.hosts.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.contract.Until;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The packaged application over HTTP. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PackagedHostContract {
    private PackagedHost host;

    abstract PackagedHost start() throws Exception;

    @BeforeAll
    void started() throws Exception {
        host = start();
    }

    @AfterAll
    void ended() throws Exception {
        host.close();
    }

    @Test
    void importsAFile() throws Exception {
        HttpResponse<String> imported = host.post(
                "/people",
                """
                username,first_name,last_name,email
                carla,Carla,Cruz,carla@example.org
                dora,Dora,Diaz,dora@example.org
                nobody,No,Body,no address
                """);
        assertThat(imported.body()).isEqualTo("2 added, 1 refused");
        assertThat(people()).contains("carla@example.org", "dora@example.org").doesNotContain("nobody");
    }

    @Test
    void carriesOutAStagedPlanInTheBackgroundAndHandsItsMessagesOver() throws Exception {
        String plan = host.post(
                        "/imports",
                        """
                        username,first_name,last_name,email
                        ines,Ines,Ito,ines@example.org
                        nobody,No,Body,no address
                        """)
                .body();
        assertThat(host.get("/imports/" + plan).body()).contains("1 add").contains("1 refused");
        assertThat(people()).doesNotContain("ines@example.org");
        String run = host.post("/imports/" + plan + "/run", "").body();
        assertThat(host.post("/imports/" + plan + "/run", "").body()).isEqualTo(run);
        Until.holds(
                "the run is done", () -> host.get("/imports/runs/" + run).body().equals("done, 2 of 2 rows"));
        assertThat(people()).contains("ines@example.org").doesNotContain("nobody");
        Until.holds("her message leaves", () -> host.log().contains("would leave now"));
    }

    @Test
    void hibernateSaysNothingAtTheStart() throws Exception {
        assertThat(host.log()).contains("Listening on").doesNotContain("HHH");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(host.get("/imports/runs/00000000-0000-7000-8000-000000000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(host.get("/imports/runs/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void anOrderAndItsCustomerAreCommittedTogether() throws Exception {
        assertThat(host.post("/orders/anna/1", "").body()).isEqualTo("ordered by anna");
        assertThat(people()).contains("anna@example.org");
        assertThat(orders()).contains("1");
    }

    @Test
    void anOrderThatFailsTakesItsCustomerWithIt() throws Exception {
        assertThat(host.post("/orders/ben/2", "").statusCode()).isEqualTo(200);
        assertThat(host.post("/orders/emma/2", "").statusCode()).isEqualTo(409);
        assertThat(people()).contains("ben@example.org").doesNotContain("emma@example.org");
    }

    @Test
    void theOrderOfACustomerWhoIsRefusedIsSavedAllTheSame() throws Exception {
        assertThat(host.post("/orders/frida/3", "").body()).isEqualTo("ordered by frida");
        assertThat(host.post("/orders/FRIDA/4", "").body()).isEqualTo("ordered by a guest");
        assertThat(orders()).contains("3", "4");
    }

    @Test
    void endsABlockWhenItIsDue() throws Exception {
        host.post("/people", blockedUntil("hugo", "2999-01-01T00:00:00Z"));
        // where the machine is so slow that her end is past, she is refused, and comes again
        Until.holds(
                "gina is blocked for some seconds", () -> host.post("/people", blockedUntil("gina", inFiveSeconds()))
                        .body()
                        .equals("1 added, 0 refused"));
        Until.holds("gina is active again", () -> state("gina").contains(",Yes,"));
        assertThat(state("hugo")).contains(",No,").contains("2999-01-01T00:00:00Z");
    }

    private static String blockedUntil(String username, String end) {
        return """
                username,first_name,last_name,email,account_state,block_until
                %1$s,Gina,Gomez,%1$s@example.org,no,%2$s
                """
                .formatted(username, end);
    }

    private static String inFiveSeconds() {
        return InstantSource.system().instant().plusSeconds(5).toString();
    }

    private String state(String username) throws Exception {
        return people().lines()
                .filter(line -> line.contains("," + username + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasAnsweredIsThereAfterTheProcessWasKilled() throws Exception {
        assertThat(host.post("/orders/hanna/5", "").body()).isEqualTo("ordered by hanna");
        host.kill();
        host = start();
        assertThat(people()).contains("hanna@example.org");
        assertThat(orders()).contains("5");
    }

    private String people() throws Exception {
        return host.get("/people").body();
    }

    private String orders() throws Exception {
        return host.get("/orders").body();
    }
}
