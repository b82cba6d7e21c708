package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The entities and the tables that the scripts make: neither has a column that the other does not know. */
class MappingContract extends TestedDatabase {
    /** Tables without an entity: plain statements read them. */
    private static final Set<String> BARE = Set.of(
            "people_schema",
            "people_schema_history",
            "people_plan_part",
            "people_license_pool",
            "people_seat",
            "people_field",
            "people_field_schema");

    /** Large values that are streamed; no entity holds one. */
    private static final Set<String> STREAMED = Set.of("people_run_chunk.undo_values");

    private static Set<Class<?>> entities() {
        Set<Class<?>> entities = new ClassFileImporter()
                .importPackages("dev.people.jpa").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
        assertThat(entities).hasSizeGreaterThan(8);
        return entities;
    }

    private static String table(Class<?> entity) {
        return entity.getAnnotation(Table.class).name();
    }

    private static List<Field> fields(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .toList();
    }

    private static String column(Field field) {
        return field.getAnnotation(Column.class).name();
    }

    private static Set<String> tables(HikariDataSource database) {
        return new TreeSet<>(TestDatabase.column(
                database,
                "select lower(table_name) from information_schema.tables where lower(table_name) like 'people%'"
                        + " and table_schema = '" + TestDatabase.schema(database) + "'"));
    }

    private static Set<String> columns(HikariDataSource database, String table, String condition) {
        Set<String> columns = new TreeSet<>(TestDatabase.column(
                database,
                "select lower(column_name) from information_schema.columns where lower(table_name) = '" + table
                        + "' and table_schema = '" + TestDatabase.schema(database) + "'" + condition));
        columns.removeIf(column -> STREAMED.contains(table + "." + column));
        return columns;
    }

    @Test
    void everyTableHasAnEntityAndEveryEntityATable() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            Set<String> tables = tables(database);
            assertThat(tables).containsAll(BARE);
            tables.removeAll(BARE);
            assertThat(entities()).extracting(MappingContract::table).containsExactlyInAnyOrderElementsOf(tables);
        }
    }

    @Test
    void everyColumnHasAFieldAndEveryFieldAColumn() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            for (Class<?> entity : entities()) {
                assertThat(fields(entity))
                        .as(entity.getSimpleName())
                        .extracting(MappingContract::column)
                        .containsExactlyInAnyOrderElementsOf(columns(database, table(entity), ""));
            }
        }
    }

    @Test
    void aFieldMayBeNullWhereItsColumnMay() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            for (Class<?> entity : entities()) {
                assertThat(fields(entity))
                        .as(entity.getSimpleName())
                        .filteredOn(field -> field.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .extracting(MappingContract::column)
                        .containsExactlyInAnyOrderElementsOf(
                                columns(database, table(entity), " and is_nullable = 'YES'"));
            }
        }
    }

    @Test
    void hibernateKnowsEveryEntityAndNoOther() {
        try (SessionFactory sessions = Sessions.factory(Database.H2)) {
            Set<Class<?>> known = new HashSet<>();
            sessions.getMetamodel().getEntities().forEach(type -> known.add(type.getJavaType()));
            assertThat(known).isEqualTo(entities());
        }
    }

    @Test
    void whatWritesManyRowsNamesEveryColumnOfAUser() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            assertThat(UserColumns.ALL)
                    .extracting(UserColumn::name)
                    .containsExactlyInAnyOrderElementsOf(columns(database, "people_user", ""));
        }
    }

    /** Text fits wherever it fits in one: the databases have the same limits. */
    @Test
    void theOtherDatabaseHasTheSameColumns() {
        try (HikariDataSource one = database();
                HikariDataSource other = TestDatabase.h2()) {
            JpaStorage.migrate(one);
            JpaStorage.migrate(other);
            assertThat(limits(one)).isEqualTo(limits(other)).hasSizeGreaterThan(60);
        }
    }

    private static Map<String, String> limits(HikariDataSource database) {
        Map<String, String> limits = new TreeMap<>();
        for (String line : TestDatabase.column(
                database,
                "select concat(lower(table_name), '.', lower(column_name), '=', is_nullable, ' ', case when"
                        + " character_maximum_length < 1000000 and lower(data_type) <> 'binary'"
                        + " then cast(character_maximum_length as char(20)) else '' end)"
                        + " from information_schema.columns where lower(table_name) like 'people%'"
                        + " and lower(table_name) <> 'people_schema_history'"
                        + " and table_schema = '" + TestDatabase.schema(database) + "'")) {
            String[] parts = line.split("=", -1);
            limits.put(parts[0], parts[1].strip());
        }
        return limits;
    }
}
