package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.profile.BuiltInField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that has migrations of its own in the same schema, and a table that refers to people. */
class FlywayOrderContract extends TestedDatabase {
    private static final String ORDERS = "create table host_order (number integer primary key)";

    @TempDir
    private Path scripts;

    /** The host writes a script. */
    private void script(String name, String sql) {
        try {
            Files.writeString(scripts.resolve(name), sql + ";\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String buyers(HikariDataSource database) {
        boolean maria = database.getJdbcUrl().startsWith("jdbc:mariadb");
        return "create table host_buyer (person " + (maria ? "binary(16)" : "uuid")
                + " not null, foreign key (person) references people_user (id))";
    }

    /** The host's own history of its own scripts. */
    private FluentConfiguration host(HikariDataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + scripts)
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    /** The scripts of People among the host's own. */
    private FluentConfiguration together(HikariDataSource database) {
        String kind = database.getJdbcUrl().split(":", -1)[1].toLowerCase(Locale.ROOT);
        return host(database).locations("filesystem:" + scripts, "classpath:dev/people/jpa/schema/" + kind);
    }

    private static void assertBothWork(HikariDataSource database) {
        try (JpaStorage storage = JpaStorage.of(database);
                People people = People.on(storage).build()) {
            UserDraft anna = UserDraft.builder()
                    .set(BuiltInField.USERNAME, "anna")
                    .set(BuiltInField.FIRST_NAME, "Anna")
                    .set(BuiltInField.LAST_NAME, "Ahlgren")
                    .set(BuiltInField.EMAIL, "anna@example.org")
                    .build();
            people.as(Actor.system("host")).users().create(anna, Activation.NONE);
        }
        TestDatabase.execute(
                database,
                "insert into host_order values (1)",
                "insert into host_buyer (person) select id from people_user");
        assertThat(TestDatabase.column(database, "select count(*) from host_buyer"))
                .containsExactly("1");
    }

    @Test
    void peopleFirstAndThenTheHost() {
        try (HikariDataSource database = database()) {
            script("V1__orders.sql", ORDERS);
            script("V2__buyers.sql", buyers(database));
            JpaStorage.migrate(database);
            host(database).load().migrate();
            JpaStorage.migrate(database);
            assertBothWork(database);
        }
    }

    @Test
    void theHostFirstAndThenPeople() {
        try (HikariDataSource database = database()) {
            script("V1__orders.sql", ORDERS);
            host(database).load().migrate();
            JpaStorage.migrate(database);
            script("V2__buyers.sql", buyers(database));
            host(database).load().migrate();
            JpaStorage.migrate(database);
            assertBothWork(database);
        }
    }

    @Test
    void bothInTheHostsHistoryFromTheStart() {
        try (HikariDataSource database = database()) {
            script("V1__orders.sql", ORDERS);
            script("V2__buyers.sql", buyers(database));
            together(database).load().migrate();
            assertBothWork(database);
        }
    }

    @Test
    void peopleJoinsAHistoryOfTheHostThatHasBegun() {
        try (HikariDataSource database = database()) {
            script("V1__orders.sql", ORDERS);
            host(database).load().migrate();
            together(database).outOfOrder(true).load().migrate();
            script("V2__buyers.sql", buyers(database));
            together(database).outOfOrder(true).load().migrate();
            assertBothWork(database);
        }
    }

    @Test
    void migratingOnceMoreLeavesAHistoryOfTheHostAsItIs() {
        try (HikariDataSource database = database()) {
            script("V1__orders.sql", ORDERS);
            script("V2__buyers.sql", buyers(database));
            together(database).load().migrate();
            JpaStorage.migrate(database);
            together(database).load().migrate();
            assertBothWork(database);
        }
    }
}
