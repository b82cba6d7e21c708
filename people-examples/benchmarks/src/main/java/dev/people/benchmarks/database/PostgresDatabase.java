package dev.people.benchmarks.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server of its own that flushes every commit to the disk. The server is a process beside this one; it
 * ends with {@link #close()} or with this JVM.
 */
public final class PostgresDatabase implements MeasuredDatabase {
    /**
     * The manual's first advice for a server with 4 GiB of memory ("Resource Consumption") and for loading much at once
     * ("Populating a Database"); what it comes with is meant to start on any machine.
     */
    private static final Map<String, String> SIZES = Map.of("shared_buffers", "1GB", "max_wal_size", "4GB");

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final EmbeddedPostgres server;
    private final Path files;
    private int number;

    private PostgresDatabase(EmbeddedPostgres server, Path files) {
        this.server = server;
        this.files = files;
    }

    /**
     * Starts a server that keeps its data in this folder, and its programs, for the next time, beside it.
     *
     * @throws IOException when it does not start
     * @throws SQLException when it does not answer
     */
    public static PostgresDatabase start(Path folder) throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setOverrideWorkingDirectory(
                        folder.resolveSibling("postgresql-binaries").toFile())
                .setLocaleConfig("locale", "C");
        SIZES.forEach(builder::setServerConfig);
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        PostgresDatabase database = new PostgresDatabase(builder.start(), folder);
        database.requireDurability();
        return database;
    }

    /** The starter switches fsync off; what counts is what the server says of itself. */
    private void requireDurability() throws SQLException {
        for (String setting : DURABLE) {
            if (!ask("show " + setting).equals("on")) {
                close();
                throw new IllegalStateException("PostgreSQL runs with " + setting + " off");
            }
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String description() {
        try {
            return "PostgreSQL " + ask("show server_version") + ", fsync, synchronous_commit and full_page_writes on, "
                    + "shared_buffers " + ask("show shared_buffers") + ", max_wal_size " + ask("show max_wal_size");
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not say its version", e);
        }
    }

    @Override
    public String divisor() {
        return "`COPY` of the user rows alone";
    }

    @Override
    public String fresh() throws SQLException {
        tell("drop database if exists people" + number + " with (force)");
        number++;
        tell("create database people" + number);
        return url();
    }

    @Override
    public void settle() throws SQLException {
        tell("checkpoint");
    }

    @Override
    public void analyze() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    @Override
    public Insertion insertAgain(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url())) {
            return new CopiedRows(connection, table, files.resolve("rows.copy")).insertAgain(this::settle);
        } catch (IOException e) {
            throw new UncheckedIOException("The rows cannot be kept", e);
        }
    }

    private String url() {
        return server.getJdbcUrl("postgres", "people" + number);
    }

    private void tell(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }
}
