package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.failure.SchemaMismatchException;
import dev.people.failure.SchemaMismatchException.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema is made when it is asked for, and looked at before anything else. */
abstract class SchemaContract {
    private HikariDataSource dataSource;

    /** A database without any table. */
    abstract HikariDataSource empty();

    @BeforeEach
    void open() {
        dataSource = empty();
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    static Stream<Class<?>> entities() {
        return Stream.of(
                UserEntity.class,
                PoolEntity.class,
                GuardEntity.class,
                AuditEntity.class,
                BatchEntity.class,
                NoticeEntity.class,
                RunEntity.class,
                ChunkEntity.class,
                CredentialEntity.class);
    }

    private void assertRefused(Kind kind, String... hints) {
        assertThatExceptionOfType(SchemaMismatchException.class)
                .isThrownBy(() -> JpaStorage.of(dataSource).close())
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind))
                .satisfies(e -> assertThat(e.getMessage()).contains(hints));
    }

    @Test
    void refusesADatabaseWithoutASchemaAndNamesTheRemedy() {
        assertRefused(Kind.MISSING, "no schema", "JpaStorage.migrate");
    }

    @Test
    void refusesAnOlderSchema() throws Exception {
        JpaStorage.migrate(dataSource);
        Sql.update(dataSource, "update people_schema set version = 0");
        assertRefused(Kind.OLDER, "version 0", "JpaStorage.migrate");
    }

    @Test
    void refusesASchemaThatNeedsANewerLibrary() throws Exception {
        JpaStorage.migrate(dataSource);
        Sql.update(dataSource, "update people_schema set version = 9, oldest_compatible = 9");
        assertRefused(Kind.NEWER, "version 9", "newer version of People");
    }

    @Test
    void worksOnANewerSchemaThatSaysItIsCompatible() throws Exception {
        JpaStorage.migrate(dataSource);
        Sql.update(dataSource, "update people_schema set version = 9");
        try (JpaStorage storage = JpaStorage.of(dataSource)) {
            assertThat(storage.<Long>read(work -> work.users().count())).isZero();
        }
    }

    @Test
    void refusesKeysThatWereMadeByOtherRules() throws Exception {
        JpaStorage.migrate(dataSource);
        Sql.update(dataSource, "update people_schema set key_version = key_version + 1");
        assertRefused(Kind.OTHER_KEYS, "Canonical keys");
    }

    @Test
    void migratesTwiceWithoutHarm() throws Exception {
        JpaStorage.migrate(dataSource);
        Sql.update(dataSource, "update people_license_pool set used = 3 where name = 'primary'");
        JpaStorage.migrate(dataSource);
        assertThat(Sql.number(dataSource, "select used from people_license_pool where name = 'primary'"))
                .isEqualTo(3);
    }

    @Test
    void migratesOnceWhenTwoHostsDoItAtOnce() throws Exception {
        ExecutorService hosts = Executors.newFixedThreadPool(2);
        List<Future<?>> migrations = List.of(
                hosts.submit(() -> JpaStorage.migrate(dataSource)), hosts.submit(() -> JpaStorage.migrate(dataSource)));
        for (Future<?> migration : migrations) {
            migration.get(1, TimeUnit.MINUTES);
        }
        hosts.shutdown();
        assertThat(Sql.number(dataSource, "select count(*) from people_license_pool"))
                .isEqualTo(2);
        JpaStorage.of(dataSource).close();
    }

    @Test
    void leavesTheTablesAndTheHistoryOfTheHostAlone() throws Exception {
        Sql.update(dataSource, "create table flyway_schema_history (note varchar(20))");
        Sql.update(dataSource, "insert into flyway_schema_history (note) values ('the host''s')");
        JpaStorage.migrate(dataSource);
        JpaStorage.of(dataSource).close();
        assertThat(Sql.texts(dataSource, "select note from flyway_schema_history"))
                .containsExactly("the host's");
    }

    @ParameterizedTest
    @MethodSource("entities")
    void hasExactlyTheColumnsThatAnEntityMaps(Class<?> entity) throws Exception {
        JpaStorage.migrate(dataSource);
        String table = entity.getAnnotation(Table.class).name();
        List<String> mapped = Arrays.stream(entity.getDeclaredFields())
                .map(SchemaContract::column)
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> made = Sql.texts(
                dataSource,
                "select lower(column_name) from information_schema.columns where lower(table_name) = '"
                        + table.toLowerCase(Locale.ROOT) + "'");
        assertThat(mapped).isNotEmpty().containsExactlyInAnyOrderElementsOf(made);
    }

    private static String column(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null ? "" : column.name();
    }
}
