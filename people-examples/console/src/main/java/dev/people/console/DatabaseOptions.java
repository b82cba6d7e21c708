package dev.people.console;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.people.failure.SchemaMismatchException;
import dev.people.failure.StorageUnavailableException;
import dev.people.jpa.JpaStorage;
import dev.people.memory.InMemoryStorage;
import dev.people.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database. */
final class DatabaseOptions {
    private static final int CONNECTION_TIMEOUT_MILLIS = 5_000;

    @Option(names = "--db", paramLabel = "URL", description = "JDBC URL of the database (default: ${DEFAULT-VALUE})")
    String url = "jdbc:h2:file:./people-data/people";

    @Option(names = "--db-user", paramLabel = "NAME", description = "its user; the password is in PEOPLE_DB_PASSWORD")
    @Nullable
    String user;

    @Option(names = "--no-migrate", description = "do not bring the schema up to date")
    boolean noMigrate;

    /** For a command that writes: brings the schema up to date first. */
    Opened forWriting() {
        ReleasableSource dataSource = connectOrMake();
        return opened(dataSource, () -> {
            if (!noMigrate) {
                JpaStorage.migrate(dataSource);
            }
            return JpaStorage.of(dataSource);
        });
    }

    /** For a command that only looks: where there is no schema there is an empty directory, and nothing is made. */
    Opened forReading() {
        if (file().filter(Files::notExists).isPresent()) {
            return standIn();
        }
        ReleasableSource dataSource = connect();
        try {
            return opened(dataSource, () -> JpaStorage.of(dataSource));
        } catch (SchemaMismatchException e) {
            if (e.kind() == SchemaMismatchException.Kind.MISSING) {
                return standIn();
            }
            throw e;
        }
    }

    /** For a command that asks before it writes: until then nothing is made, only an older schema is brought up to date. */
    Opened forAsking() {
        try {
            Opened seen = forReading();
            if (noMigrate && seen.isStandIn()) {
                throw new SchemaMismatchException(
                        SchemaMismatchException.Kind.MISSING, "The database has no schema of People");
            }
            return seen;
        } catch (SchemaMismatchException e) {
            if (e.kind() == SchemaMismatchException.Kind.OLDER && !noMigrate) {
                return forWriting();
            }
            throw e;
        }
    }

    /** The folder beside which the console keeps what is not in the database. */
    Path folder() {
        return file().map(Path::getParent).orElse(Path.of("people-data"));
    }

    private Optional<Path> file() {
        return H2Url.of(url).flatMap(H2Url::file);
    }

    private static Opened standIn() {
        return new Opened(InMemoryStorage.create(), () -> {}, () -> {}, Kind.STAND_IN);
    }

    private interface Opening {
        Storage open();
    }

    private Opened opened(ReleasableSource dataSource, Opening opening) {
        Runnable release = file().isPresent() ? dataSource::release : () -> {};
        try {
            return new Opened(opening.open(), release, dataSource::close, Kind.STORED);
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
    }

    /** H2 makes files that everybody may read: the one it would make is there before, for its owner only. */
    private ReleasableSource connectOrMake() {
        Optional<Path> toMake = H2Url.of(url).flatMap(H2Url::fileToMake).filter(Files::notExists);
        make(toMake);
        try {
            return connect();
        } catch (RuntimeException e) {
            toMake.ifPresent(made -> unmake(made, e));
            throw e;
        }
    }

    private void make(Optional<Path> file) {
        try {
            Optional<Path> folder = H2Url.of(url).flatMap(H2Url::folderToMake);
            if (folder.isPresent()) {
                OwnFiles.folder(folder.get());
            }
            if (file.isPresent()) {
                OwnFiles.make(file.get());
            }
        } catch (IOException e) {
            throw new StorageUnavailableException("The database " + shown() + " cannot be made: " + NewFile.why(e), e);
        }
    }

    private static void unmake(Path file, RuntimeException because) {
        try {
            if (Files.size(file) == 0) {
                Files.delete(file);
            }
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private ReleasableSource connect() {
        return new ReleasableSource(() -> connect(url));
    }

    private HikariDataSource connect(String where) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(H2Url.of(where).map(H2Url::careful).orElse(where));
        config.setUsername(user);
        config.setPassword(System.getenv("PEOPLE_DB_PASSWORD"));
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setInitializationFailTimeout(1);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new StorageUnavailableException(unreachable(e), e);
        } catch (RuntimeException e) {
            throw new UsageException("No driver takes the database URL " + shown()
                    + ": use jdbc:h2:…, jdbc:postgresql:… or jdbc:mariadb:…");
        }
    }

    private String unreachable(Throwable e) {
        String all = causes(e);
        if (all.contains("90020") || all.contains("already in use")) {
            return "The database file " + shown()
                    + " is in use by another process: end that one, or use a server database.";
        }
        return "The database " + shown()
                + " cannot be reached: check that it runs, its name, user and PEOPLE_DB_PASSWORD. ("
                + masked(causeLine(e)) + ")";
    }

    private static String causes(Throwable e) {
        return Unforeseen.causes(e)
                .map(Throwable::getMessage)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static String causeLine(Throwable e) {
        return Optional.ofNullable(Unforeseen.root(e).getMessage())
                .orElse("no message")
                .lines()
                .findFirst()
                .orElse("no message");
    }

    /** Without what may be a password. */
    private String shown() {
        int end = url.indexOf('?');
        String bare = end < 0 ? url : url.substring(0, end);
        int settings = bare.indexOf(';');
        return masked(settings < 0 ? bare : bare.substring(0, settings));
    }

    /** Some write the password before the host, and drivers repeat that as the host they do not find. */
    private static String masked(String text) {
        return text.replaceAll("(?<=//)\\S*@|(?<!\\S)(?!jdbc:|')\\S*@", "***@");
    }

    /** What is behind a storage. */
    private enum Kind {
        STORED,
        STAND_IN
    }

    /**
     * A storage and what it stands on.
     *
     * @param release lets other processes at a database that only one may have, until this one needs it again
     */
    record Opened(Storage storage, Runnable release, Runnable below, Kind kind) implements AutoCloseable {
        /** Whether it is but an empty directory, since there is no database or no schema. */
        boolean isStandIn() {
            return kind == Kind.STAND_IN;
        }

        @Override
        public void close() {
            storage.close();
            below.run();
        }
    }
}
