package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.failure.SchemaMismatchException;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.profile.BuiltInField;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of People in a schema of their own, beside those of the host. */
class OwnSchemaContract extends TestedDatabase {
    private static int made;

    /** On MariaDB schemas are the databases of one server, which tests share. */
    private static JpaOptions options() {
        return JpaOptions.defaults().schema("people_of_" + ++made);
    }

    private static UserDraft draft(String username) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ahlgren")
                .set(BuiltInField.EMAIL, username + "@example.org")
                .build();
    }

    @Test
    void importsIntoIt() {
        JpaOptions options = options();
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database, options);
            try (JpaStorage storage = JpaStorage.of(database, options);
                    People people = People.on(storage).build()) {
                Plan plan = people.as(Actor.system("host"))
                        .imports()
                        .plan(
                                TableRecords.lines(
                                        "Username,First Name,Last Name,Email,Manager",
                                        "anna,Anna,Ahlgren,anna@example.org,",
                                        "ben,Ben,Okafor,ben@example.org,anna"),
                                ImportOptions.addAndUpdate());
                people.as(Actor.system("host")).plans().apply(plan, ApplyOptions.defaults());
                assertThat(Directory.everybody(storage)).hasSize(2);
            }
            String schema = options.schema().orElseThrow();
            String quote = TestDatabase.quote(database);
            assertThat(TestDatabase.column(
                            database,
                            "select username from " + quote + schema + quote + ".people_user order by username"))
                    .containsExactly("anna", "ben");
            assertThat(TestDatabase.column(
                            database,
                            "select table_schema from information_schema.tables where lower(table_name) like 'people%'"
                                    + " and table_schema in ('" + schema + "', '" + TestDatabase.schema(database)
                                    + "')"))
                    .isNotEmpty()
                    .containsOnly(schema);
        }
    }

    @Test
    void takesPartInTheHostsTransactionAndLeavesItsConnectionInItsSchema() throws SQLException {
        JpaOptions options = options();
        try (HikariDataSource database = database()) {
            TestDatabase.execute(database, "create table host_order (number integer primary key)");
            JpaStorage.migrate(database, options);
            JdbcTransactions transactions = JdbcTransactions.of(database);
            try (JpaStorage storage = JpaStorage.of(transactions, options);
                    People people = People.on(storage).build()) {
                try (JdbcTransactions.Transaction transaction = transactions.begin()) {
                    people.as(Actor.system("host")).users().create(draft("anna"), Activation.NONE);
                    order(transaction.connection(), 1);
                    assertThatExceptionOfType(RejectedException.class)
                            .isThrownBy(() ->
                                    people.as(Actor.system("host")).users().create(draft("anna"), Activation.NONE));
                    order(transaction.connection(), 2);
                    transaction.commit();
                }
                assertThat(TestDatabase.column(database, "select number from host_order order by number"))
                        .containsExactly("1", "2");
                assertThat(Directory.everybody(storage)).hasSize(1);
            }
        }
    }

    private static void order(Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into host_order values (" + number + ")");
        }
    }

    @Test
    void saysThatItIsMissing() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            assertThatExceptionOfType(SchemaMismatchException.class)
                    .isThrownBy(() -> JpaStorage.of(database, options()))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(SchemaMismatchException.Kind.MISSING));
        }
    }

    @Test
    void twoDirectoriesOfOneDatabaseDoNotMeet() {
        List<JpaOptions> two = List.of(options(), options());
        try (HikariDataSource database = database()) {
            two.forEach(options -> JpaStorage.migrate(database, options));
            try (JpaStorage one = JpaStorage.of(database, two.get(0));
                    JpaStorage other = JpaStorage.of(database, two.get(1));
                    People people = People.on(one).build()) {
                people.as(Actor.system("host")).users().create(draft("anna"), Activation.NONE);
                assertThat(Directory.everybody(one)).hasSize(1);
                assertThat(Directory.everybody(other)).isEmpty();
            }
        }
    }

    @Test
    void refusesANameThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpaOptions.defaults().schema("people; drop table people_user"))
                .withMessageContaining("letters, digits and underscores");
    }
}
