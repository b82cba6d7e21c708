package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.contract.Directory;
import dev.people.failure.SchemaMismatchException;
import dev.people.failure.SchemaMismatchException.Kind;
import dev.people.failure.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The schema in a host's database: made, checked, and beside what the host has there. */
@Timeout(600)
abstract class SchemaContract {
    private static final int AT_ONCE = 4;

    /** An empty database. */
    protected abstract HikariDataSource database();

    /** Whether the statements of a script commit one by one. */
    protected abstract boolean keepsWhatAFailedScriptDid();

    /** Where the scripts for this database lie. */
    protected abstract String scripts();

    private static void assertRefused(HikariDataSource database, Kind kind, String... words) {
        assertThatExceptionOfType(SchemaMismatchException.class)
                .isThrownBy(() -> JpaStorage.of(database))
                .withMessageContainingAll(words)
                .extracting(SchemaMismatchException::kind)
                .isEqualTo(kind);
    }

    private static void assertWorks(HikariDataSource database) {
        try (JpaStorage storage = JpaStorage.of(database)) {
            assertThat(Directory.everybody(storage)).isEmpty();
        }
    }

    @Test
    void refusesADatabaseWithoutTheSchemaAndSaysWhatToDo() {
        try (HikariDataSource database = database()) {
            assertRefused(database, Kind.MISSING, "no schema of People", "run JpaStorage.migrate");
            TestDatabase.execute(
                    database, "create table people (id integer)", "create table people_schemas (version integer)");
            assertRefused(database, Kind.MISSING, "run JpaStorage.migrate");
        }
    }

    @Test
    void refusesAnOlderSchemaAndSaysWhatToDo() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            TestDatabase.execute(database, "update people_schema set version = 0, oldest_compatible = 0");
            assertRefused(database, Kind.OLDER, "version 0", "needs 1", "run JpaStorage.migrate");
        }
    }

    @Test
    void refusesANewerSchemaAndSaysWhatToDo() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            TestDatabase.execute(database, "update people_schema set version = 7, oldest_compatible = 5");
            assertRefused(database, Kind.NEWER, "version 7", "knows version 5", "use a newer version of People");
        }
    }

    @Test
    void worksWithANewerSchemaThatIsCompatible() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            TestDatabase.execute(database, "update people_schema set version = 7, oldest_compatible = 1");
            assertWorks(database);
        }
    }

    @Test
    void refusesKeysThatWereMadeByOtherRules() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            TestDatabase.execute(database, "update people_schema set key_version = 99");
            assertRefused(database, Kind.OTHER_KEYS, "rules of version 99", "run JpaStorage.migrate");
        }
    }

    /** H2 commits each statement of a script: one that breaks off leaves its beginning behind. */
    @Test
    void refusesASchemaWhoseScriptWasBrokenOffAnywhere() {
        List<String> statements = statements();
        assertThat(statements).hasSizeGreaterThan(15);
        for (int done = 0; done < statements.size(); done++) {
            try (HikariDataSource database = database()) {
                TestDatabase.execute(database, statements.subList(0, done).toArray(String[]::new));
                assertThatExceptionOfType(SchemaMismatchException.class)
                        .as("after %d statements", done)
                        .isThrownBy(() -> JpaStorage.of(database))
                        .withMessageContaining("run JpaStorage.migrate");
            }
        }
    }

    @Test
    void worksWithTheScriptsRunByHand() {
        try (HikariDataSource database = database()) {
            TestDatabase.execute(database, statements().toArray(String[]::new));
            assertWorks(database);
        }
    }

    private List<String> statements() {
        return List.of(script().strip().split(";\\s*(\n|$)")).stream()
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    private String script() {
        try (InputStream script = JpaStorage.class.getResourceAsStream(scripts() + "/V0_0_1__people.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void migratingTwiceIsHarmless() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            TestDatabase.execute(database, "update people_license_pool set seat_limit = 5");
            JpaStorage.migrate(database);
            assertWorks(database);
            assertThat(TestDatabase.column(database, "select seat_limit from people_license_pool"))
                    .containsExactly("5", "5");
            assertThat(history(database, "people_schema_history")).containsExactly("0.0.1");
        }
    }

    @Test
    void severalMayMigrateAtOnce() throws Exception {
        try (HikariDataSource database = database()) {
            atOnce(() -> JpaStorage.migrate(database));
            assertWorks(database);
            assertThat(history(database, "people_schema_history")).containsExactly("0.0.1");
            assertThat(TestDatabase.column(database, "select name from people_guard"))
                    .hasSize(2);
        }
    }

    private static void atOnce(Runnable action) throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        Callable<Integer> task = () -> {
            start.await();
            action.run();
            return 1;
        };
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Integer> future : threads.invokeAll(List.of(task, task, task, task))) {
                assertThat(future.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void leavesTheHostsTablesAndItsMigrationsAlone() {
        try (HikariDataSource database = database()) {
            Flyway host = Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:dev/people/jpa/host")
                    .load();
            host.migrate();
            List<String> before = hostsTables(database);
            JpaStorage.migrate(database);
            assertThat(hostsTables(database)).isEqualTo(before).containsExactly("flyway_schema_history", "host_order");
            assertThat(TestDatabase.column(database, "select number from host_order"))
                    .containsExactly("1");
            assertThat(history(database, "flyway_schema_history")).containsExactly("1");
            assertThat(host.migrate().migrationsExecuted).isZero();
            host.validate();
            assertThat(history(database, "people_schema_history")).containsExactly("0", "0.0.1");
            assertWorks(database);
        }
    }

    private static List<String> hostsTables(HikariDataSource database) {
        return TestDatabase.column(
                database,
                "select lower(table_name) as name from information_schema.tables where table_schema = '"
                        + TestDatabase.schema(database) + "' and lower(table_name) not like 'people%' order by name");
    }

    private static List<String> history(HikariDataSource database, String table) {
        String query = "select \"version\" from \"" + table + "\" where \"version\" is not null"
                + " order by \"installed_rank\"";
        return TestDatabase.column(database, query.replace("\"", TestDatabase.quote(database)));
    }

    @Test
    void refusesATableOfSomebodyElseThatHasTheNameOfOurs() {
        try (HikariDataSource database = database()) {
            TestDatabase.execute(database, "create table people_schema (id integer)");
            assertRefused(database, Kind.FOREIGN, "people_schema", "another schema or database");
            assertThatExceptionOfType(SchemaMismatchException.class).isThrownBy(() -> JpaStorage.migrate(database));
            assertThat(history(database)).isFalse();
        }
    }

    private static boolean history(HikariDataSource database) {
        return !TestDatabase.column(
                        database,
                        "select table_name from information_schema.tables where lower(table_name) like"
                                + " 'people_schema_%' and table_schema = '" + TestDatabase.schema(database) + "'")
                .isEmpty();
    }

    @Test
    void saysThatAScriptFailed() {
        try (HikariDataSource database = database()) {
            TestDatabase.execute(database, "create table people_guard (name integer)");
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> JpaStorage.migrate(database))
                    .withMessageContainingAll("another schema or database")
                    .satisfies(e -> assertThat(e.getMessage())
                            .containsIgnoringCase("people_guard")
                            .doesNotContainIgnoringCase("create table")
                            .doesNotContain("\n"));
            assertRefused(database, Kind.MISSING, "run JpaStorage.migrate");
        }
    }

    @Test
    void migratesAfterAFailedScriptOnceItsRemainsAreGone() {
        try (HikariDataSource database = database()) {
            TestDatabase.execute(database, "create table people_guard (name integer)");
            assertThatExceptionOfType(StorageException.class).isThrownBy(() -> JpaStorage.migrate(database));
            TestDatabase.execute(database, "drop table people_guard");
            if (keepsWhatAFailedScriptDid()) {
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(() -> JpaStorage.migrate(database))
                        .withMessageContainingAll("remove what the script made");
                TestDatabase.execute(
                        database,
                        "drop table people_seat",
                        "drop table people_license_pool",
                        "drop table people_user_field",
                        "drop table people_field",
                        "drop table people_field_schema",
                        "drop table people_user",
                        "delete from people_schema_history where version = '0.0.1'"
                                .replace("people_schema_history", name(database, "people_schema_history"))
                                .replace("version", name(database, "version")));
            }
            JpaStorage.migrate(database);
            assertWorks(database);
        }
    }

    private static String name(HikariDataSource database, String plain) {
        String quote = TestDatabase.quote(database);
        return quote + plain + quote;
    }
}
