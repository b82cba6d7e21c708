package dev.people.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.people.contract.UnclosedStorage;
import dev.people.storage.Storage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Real databases for tests: H2 in memory, and one server each of PostgreSQL and MariaDB per JVM, with a database per user. */
final class TestDatabase {
    private static final List<String> TABLES = List.of(
            "people_user",
            "people_audit_entry",
            "people_audit_subject",
            "people_outbox_batch",
            "people_outbox_notice",
            "people_plan",
            "people_plan_part",
            "people_run",
            "people_run_chunk",
            "people_credential",
            "people_reporting_line");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** Started when first asked for; the server ends with the JVM. */
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

    /** An empty H2 in memory. */
    static HikariDataSource h2() {
        return pool("jdbc:h2:mem:people" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", 10);
    }

    /** The same database behind one connection. */
    static HikariDataSource single(HikariDataSource dataSource) {
        return pool(dataSource.getJdbcUrl(), 1);
    }

    /** An empty database on the PostgreSQL server. */
    static HikariDataSource postgres() {
        String name = "people" + NUMBER.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return pool(Server.POSTGRES.getJdbcUrl("postgres", name), 10);
    }

    /** An empty database on the MariaDB server. */
    static HikariDataSource mariaDb() {
        return pool(MariaServer.emptyDatabase("people" + NUMBER.incrementAndGet()), 10);
    }

    /** The same database behind a pool of one connection: whoever asks for a second one waits. */
    static HikariDataSource oneConnection(HikariDataSource database) {
        HikariConfig config = config(database.getJdbcUrl(), 1);
        // who waits for it waits in vain
        config.setConnectionTimeout(500);
        return new HikariDataSource(config);
    }

    /** The same database with more options of the driver. */
    static HikariDataSource with(HikariDataSource database, String options) {
        return pool(database.getJdbcUrl() + options, 2);
    }

    /** The same database at the isolation REPEATABLE READ. */
    static HikariDataSource repeatableRead(HikariDataSource database) {
        return repeatableRead(database, "");
    }

    /** The same with more options of the driver; on MariaDB in transactions that are begun before they are ours. */
    static HikariDataSource repeatableRead(HikariDataSource database, String options) {
        String url = database.getJdbcUrl() + options;
        HikariConfig config = config(url, database.getMaximumPoolSize());
        if (url.startsWith("jdbc:mariadb")) {
            config.setDataSource(BegunTransactions.over(url));
        }
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new HikariDataSource(config);
    }

    private static HikariDataSource pool(String url, int connections) {
        return new HikariDataSource(config(url, connections));
    }

    private static HikariConfig config(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        // fifty threads wait for ten connections, on a busy machine
        config.setConnectionTimeout(120_000);
        // databases that are kept for their tests are many, and what a server holds open is limited
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        return config;
    }

    /** The schema that a plain name means there. */
    static String schema(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getSchema() == null ? connection.getCatalog() : connection.getSchema();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What names are quoted with there. */
    static String quote(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getIdentifierQuoteString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Carries statements out, each by itself. */
    static void execute(DataSource dataSource, String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what the query finds. */
    static List<String> column(DataSource dataSource, String query) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many transactions wait for another one there; H2 shows them as blocked, and as running between two attempts. */
    static int waiting(HikariDataSource database) {
        String url = database.getJdbcUrl();
        String query = url.startsWith("jdbc:h2")
                ? "select count(*) from information_schema.sessions where session_state in ('BLOCKED', 'RUNNING')"
                        + " and session_id <> session_id()"
                : url.startsWith("jdbc:postgresql")
                        ? "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()"
                        : "select variable_value from information_schema.global_status"
                                + " where variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";
        return Integer.parseInt(column(database, query).get(0));
    }

    /** A storage over a migrated database that tests empty instead of making it anew each time. */
    static Reusable reusable(DataSource dataSource) {
        JpaStorage.migrate(dataSource);
        return new Reusable(dataSource, JpaStorage.of(dataSource));
    }

    /** A storage that is emptied before each use and never closed by its users. */
    record Reusable(DataSource dataSource, Storage storage) {
        Storage emptied() {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String table : TABLES) {
                    statement.execute("delete from " + table);
                }
                statement.execute("delete from people_seat where pool not in ('primary', 'extranet')");
                statement.execute("delete from people_license_pool where name not in ('primary', 'extranet')");
                statement.execute("update people_license_pool set seat_limit = null");
                statement.execute("update people_seat set used = 0, free = null");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new UnclosedStorage(storage);
        }
    }
}
