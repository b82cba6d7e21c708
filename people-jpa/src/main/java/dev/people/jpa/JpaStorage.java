package dev.people.jpa;

import dev.people.failure.RetryableException;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/**
 * Keeps everything in H2, PostgreSQL or MariaDB. Thread-safe. Has a session factory of its own and never touches the host's; the
 * data source stays the host's and is not closed. Correct at READ COMMITTED and at REPEATABLE READ.
 *
 * <pre>{@code
 * JpaStorage.migrate(dataSource);
 * People people = People.on(JpaStorage.of(dataSource)).build();
 * }</pre>
 */
public final class JpaStorage implements Storage {
    private static final int ATTEMPTS = 5;
    /** Statements that go to the database together. */
    private static final int BATCH = 100;

    private static final int LONGEST_PAUSE_NANOS = 40_000_000;
    /** Who has waited so long for somebody else's locks does not wait once more. */
    private static final long LONGEST_NANOS = 30_000_000_000L;

    private final HostTransactions transactions;
    private final SessionFactory sessions;
    private final Database database;
    private final TableSchema schema;
    private final Bulk bulk;
    private final RunLock runLock;
    private final RandomGenerator random = new SecureRandom();
    private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);

    private JpaStorage(HostTransactions transactions, TableSchema schema, Bulk bulk, RunLock runLock) {
        this.transactions = transactions;
        this.schema = schema;
        this.sessions = Sessions.factory(runLock.database());
        this.database = runLock.database();
        this.bulk = bulk;
        this.runLock = runLock;
    }

    /** The same as {@link #of(DataSource, JpaOptions)} with {@link JpaOptions#defaults()}. */
    public static JpaStorage of(DataSource dataSource) {
        return of(dataSource, JpaOptions.defaults());
    }

    /**
     * Over a data source on which People has transactions of its own. A host with transactions of its own uses {@link
     * #of(HostTransactions)}: where People finds one on a connection it refuses, before anything is written, with an {@link
     * IllegalStateException}.
     *
     * @throws dev.people.failure.SchemaMismatchException when the schema is missing, older or newer
     * @throws dev.people.failure.StorageUnavailableException when the database is not there
     * @throws IllegalStateException when connections come with auto-commit off
     */
    public static JpaStorage of(DataSource dataSource, JpaOptions options) {
        return of(JdbcTransactions.of(dataSource), options);
    }

    /** The same as {@link #of(HostTransactions, JpaOptions)} with {@link JpaOptions#defaults()}. */
    public static JpaStorage of(HostTransactions transactions) {
        return of(transactions, JpaOptions.defaults());
    }

    /**
     * Over a host's transactions: what is called inside them takes part in them.
     *
     * @throws dev.people.failure.SchemaMismatchException when the schema is missing, older or newer
     * @throws dev.people.failure.StorageUnavailableException when the database is not there
     */
    public static JpaStorage of(HostTransactions transactions, JpaOptions options) {
        return of(transactions, options, RunLock.USUAL);
    }

    /** With another limit to the time that somebody waits for a run in other hands. */
    static JpaStorage of(HostTransactions transactions, JpaOptions options, Duration runLockLimit) {
        Objects.requireNonNull(transactions, "transactions");
        return transactions.active()
                ? transactions.join(connection -> over(transactions, connection, options, runLockLimit))
                : transactions.apart(connection -> over(transactions, connection, options, runLockLimit));
    }

    private static JpaStorage over(
            HostTransactions transactions, Connection connection, JpaOptions options, Duration runLockLimit)
            throws SQLException {
        Database database = Database.of(connection);
        TableSchema schema = new TableSchema(database, options.schema());
        SchemaCheck.require(connection, schema);
        Bulk bulk = database.bulk(connection);
        return new JpaStorage(transactions, schema, bulk, new RunLock(database, runLockLimit));
    }

    /** The same as {@link #migrate(DataSource, JpaOptions)} with {@link JpaOptions#defaults()}. */
    public static void migrate(DataSource dataSource) {
        migrate(dataSource, JpaOptions.defaults());
    }

    /**
     * Brings the schema to the version that this one works with, creating it where there is none. Needs Flyway on the
     * class path, and two connections at once. Safe when several hosts do it at once. Has transactions of its own.
     *
     * @throws dev.people.failure.StorageUnavailableException when the database is not there
     * @throws dev.people.failure.StorageException when a script fails
     * @throws IllegalStateException without Flyway, and inside a host's transaction
     */
    public static void migrate(DataSource dataSource, JpaOptions options) {
        requireFlyway();
        Migration.run(dataSource, options);
    }

    private static void requireFlyway() {
        try {
            Class.forName("org.flywaydb.core.Flyway", false, JpaStorage.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "Flyway is not on the class path: add org.flywaydb:flyway-core (with PostgreSQL"
                            + " flyway-database-postgresql, with MariaDB flyway-mysql), or run the scripts of people-jpa"
                            + " yourself, which lie under dev/people/jpa/schema",
                    e);
        }
    }

    @Override
    public <T> T write(Function<? super Work, ? extends T> work) {
        return carryOut(Access.WRITING, work);
    }

    @Override
    public <T> T read(Function<? super Work, ? extends T> work) {
        return carryOut(Access.READING, work);
    }

    private <T> T carryOut(Access access, Function<? super Work, ? extends T> work) {
        if (working.get()) {
            throw new IllegalStateException("Work does not open another transaction: use the Work it was handed");
        }
        working.set(true);
        Done<T> done;
        try {
            done = transactions.active() ? joined(access, work) : alone(access, work);
        } finally {
            working.remove();
        }
        done.after().run();
        return done.answer();
    }

    /** What work answered, and what is to be done now that it is committed. */
    private record Done<T>(T answer, Afterwards after) {}

    private <T> Done<T> alone(Access access, Function<? super Work, ? extends T> work) {
        long since = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                Afterwards after = new Afterwards();
                return transactions.apart(connection -> {
                    Access.Begun begun = access.begin(database, transactions, connection);
                    try {
                        return new Done<>(run(connection, access, work, after), after);
                    } finally {
                        begun.close();
                    }
                });
            } catch (Failures.ConflictException e) {
                if (attempt == ATTEMPTS || System.nanoTime() - since > LONGEST_NANOS) {
                    throw e;
                }
                LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_NANOS));
            }
        }
    }

    /** A refusal inside the host's transaction leaves no trace in it, and the host goes on. */
    private <T> Done<T> joined(Access access, Function<? super Work, ? extends T> work) {
        return transactions.join(connection -> {
            Afterwards after = new Afterwards();
            SqlSavepoint savepoint = SqlSavepoint.set(connection, "people_savepoint");
            try {
                T answer = run(connection, access, work, after);
                if (!after.isEmpty()) {
                    transactions.afterCommit(after::run);
                }
                savepoint.release();
                return new Done<>(answer, new Afterwards());
            } catch (Failures.ConflictException e) {
                after.forget();
                throw new RetryableException(
                        "Two transactions got in each other's way: roll this one back and run it again", e);
            } catch (RuntimeException | SQLException | Error e) {
                after.forget();
                savepoint.undo(e);
                throw e;
            }
        });
    }

    private <T> T run(Connection connection, Access access, Function<? super Work, ? extends T> work, Afterwards after)
            throws SQLException {
        return schema.inside(connection, in -> {
            database.enter(in);
            return runOn(access.over(in), work, after);
        });
    }

    private <T> T runOn(Connection connection, Function<? super Work, ? extends T> work, Afterwards after) {
        try (StatelessSession session =
                sessions.withStatelessOptions().connection(connection).openStatelessSession()) {
            session.setJdbcBatchSize(BATCH);
            Watched watched = new Watched();
            JpaWork all = new JpaWork(session, bulk, runLock, random, watched, after);
            T answer = work.apply(all);
            watched.requireNotLost();
            all.end();
            return answer;
        } catch (jakarta.persistence.PersistenceException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public boolean isInsideHostTransaction() {
        return transactions.active();
    }

    /** Closes the session factory; the data source stays open. */
    @Override
    public void close() {
        sessions.close();
    }
}
