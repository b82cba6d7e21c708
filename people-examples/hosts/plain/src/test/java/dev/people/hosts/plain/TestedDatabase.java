package dev.people.hosts.plain;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that the host is tested on. */
enum TestedDatabase {
    H2 {
        @Override
        String emptyIn(Path folder) {
            return "jdbc:h2:" + folder.toAbsolutePath().resolve("people" + NUMBER.incrementAndGet()) + ";WRITE_DELAY=0";
        }
    },
    POSTGRESQL {
        @Override
        String emptyIn(Path folder) {
            String name = "people" + NUMBER.incrementAndGet();
            try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.POSTGRES.getJdbcUrl("postgres", name);
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Started when first asked for; ends with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(5))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The URL of an empty database that outlives a process. */
    abstract String emptyIn(Path folder);
}
