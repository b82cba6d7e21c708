package dev.people.hosts.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The application as it is shipped: one jar with all libraries inside. */
class PackagedHostIntegrationTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void importsAFile(TestedDatabase database) throws Exception {
        try (HostProcess host = HostProcess.packaged(database.emptyIn(folder), folder)) {
            StartedHost.Browser browser = host.browser();
            String table = "Username,First Name,Last Name,Email\nanna,Anna,Ahlgren,anna@example.org\n";
            JsonNode plan = browser.upload("staff.csv", table, 201);
            JsonNode run = browser.post("/plans/" + plan.path("id").asString() + "/run", 202);
            Patience.until("the run is done", () -> browser.get(
                            "/runs/" + run.path("id").asString(), 200)
                    .path("state")
                    .asString()
                    .equals("done"));
            JsonNode done = browser.get("/runs/" + run.path("id").asString(), 200);
            assertThat(done.path("outcomes").path("added").asInt()).isEqualTo(1);
        }
    }
}
