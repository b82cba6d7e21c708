package dev.people.hosts.quarkus;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;

class PostgresIntegrationTest extends PackagedHostContract {
    private final EmbeddedPostgres server;

    PostgresIntegrationTest() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(5))
                .start();
    }

    @Override
    PackagedHost start() throws Exception {
        return PackagedHost.start("postgresql-app", server.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    void stopped() throws IOException {
        server.close();
    }
}
