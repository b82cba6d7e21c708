package dev.people.hosts.quarkus;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;

class PostgresIntegrationTest extends PackagedHostContract {
    private final EmbeddedPostgres server;

    PostgresIntegrationTest() throws IOException {
        server = EmbeddedPostgres.builder().start();
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
