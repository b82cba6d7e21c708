package dev.people.jpa;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of its own that writes to disk what it commits, and that can be killed and started again. */
final class CrashServer implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;

    private CrashServer(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static CrashServer in(Path folder) throws IOException {
        Path data = folder.resolve("postgres");
        return new CrashServer(data, start(data));
    }

    private static EmbeddedPostgres start(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(5))
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(true)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    int port() {
        return server.getPort();
    }

    String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    String empty(String name) throws SQLException {
        return create(name, "template0");
    }

    /** A database with all that the other one has; nobody may be connected to that. */
    String copy(String template, String name) throws SQLException {
        return create(name, template);
    }

    private String create(String name, String template) throws SQLException {
        execute("create database " + name + " template " + template);
        return url(name);
    }

    void drop(String name) throws SQLException {
        execute("drop database " + name + " with (force)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Kills the server with all of its processes, as a power cut would. */
    void kill() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> processes =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        return ProcessHandle.of(pid).orElseThrow(() -> new IOException("No server with the process id " + pid));
    }

    /** Starts the killed server, of which nobody needs to hear that it cannot be stopped any more, on the data that it left behind, at another port. */
    void startAgain() throws IOException {
        Logger log = (Logger) LoggerFactory.getLogger(EmbeddedPostgres.class);
        Level level = log.getEffectiveLevel();
        log.setLevel(Level.OFF);
        server.close();
        log.setLevel(level);
        server = start(data);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
