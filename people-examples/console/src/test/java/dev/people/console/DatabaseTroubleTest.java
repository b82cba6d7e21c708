package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that is not there, is not ours, or dies half way. */
class DatabaseTroubleTest {
    private static final int USERNAME = 2;

    @TempDir
    Path folder;

    private ConsoleSession console;
    private String file;

    @BeforeEach
    void fiveRows() {
        console = ConsoleSession.in(folder);
        file = console.file(
                "five.csv",
                "username,first_name,last_name,email",
                "p1,P,Q,p1@example.org",
                "p2,P,Q,p2@example.org",
                "p3,P,Q,p3@example.org",
                "p4,P,Q,p4@example.org",
                "p5,P,Q,p5@example.org");
    }

    /** A disk that is full when p4 comes. */
    public static final class FullDisk implements Trigger {
        @Override
        public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
            if ("p4".equals(after[USERNAME])) {
                throw new SQLException("The disk is full", "58030");
            }
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(console.database());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private int tables() throws SQLException {
        try (Connection connection = DriverManager.getConnection(console.database());
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_schema = 'PUBLIC'")) {
            count.next();
            return count.getInt(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/nowhere?user=me&password=hush",
                "jdbc:postgresql://me:hush@localhost:1/nowhere",
                "jdbc:postgresql://me:hu@sh@localhost:1/nowhere",
                "jdbc:postgresql:nowhere?port=1&password=hush",
                "jdbc:mariadb://localhost:1/nowhere?user=me&password=hush",
                "jdbc:mariadb://me:hush@localhost:1/nowhere"
            })
    void aDatabaseThatIsNotThereIsNamedWithoutItsPassword(String url) {
        for (String command : new String[] {"plan", "import"}) {
            ConsoleSession.Answer answer = console.answering("y").run(command, file, "--json", "--db", url);
            assertThat(answer.status()).as(answer.err()).isEqualTo(ExitStatus.DATABASE);
            assertThat(answer.json().at("/error/code").asText()).isEqualTo("DATABASE");
            assertThat(answer.err()).contains("nowhere").contains("PEOPLE_DB_PASSWORD");
            assertThat(answer.out() + answer.err()).doesNotContain("hush").doesNotContain("sh@");
        }
    }

    @Test
    void aUrlThatNoDriverTakesIsWrongUsageAndHidesItsPassword() {
        ConsoleSession.Answer answer = console.run("list", "--db", "jdbc:nosuch://me:hush@host/x;password=hush");
        assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.err()).contains("jdbc:nosuch:", "jdbc:postgresql:").doesNotContain("hush");
    }

    @Test
    void aDatabaseWithoutSchemaIsPlannedAgainstAsEmptyAndStaysAsItIs() throws SQLException {
        execute("create table other (id int)");
        ConsoleSession.Answer answer = console.run("plan", file, "--json");
        assertThat(answer.status()).isZero();
        assertThat(answer.json().at("/totals/add").asInt()).isEqualTo(5);
        assertThat(tables()).isEqualTo(1);
    }

    @Test
    void aWritingCommandRefusesADatabaseWithoutSchemaWhenToldNotToMigrate() throws SQLException {
        execute("create table other (id int)");
        for (ConsoleSession.Answer answer : new ConsoleSession.Answer[] {
            console.importing(file, "--no-migrate"),
            console.run("block", "p1", "--reason", "other", "--no-migrate"),
            console.run("unblock", "p1", "--no-migrate")
        }) {
            assertThat(answer.status()).isEqualTo(ExitStatus.DATABASE);
            assertThat(answer.err()).contains("no schema", "--no-migrate");
        }
        assertThat(tables()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"people_user", "people_schema"})
    void aTableOfSomebodyElseIsNamedAndNoScriptIsShown(String table) throws SQLException {
        execute("create table " + table + " (id int)");
        ConsoleSession.Answer answer = console.importing(file, "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.DATABASE);
        assertThat(answer.json().at("/error/message").asText())
                .containsIgnoringCase(table)
                .contains("another schema or database")
                .doesNotContainIgnoringCase("create table")
                .doesNotContain("\n");
        assertThat(answer.out().lines()).hasSize(1);
    }

    @Test
    void aDatabaseThatDiesHalfWayKeepsWhatWasCommittedAndSaysHowFarItCame() throws SQLException {
        assertThat(console.run("licenses", "--seats", "unlimited").status()).isZero();
        execute("create trigger full_disk before insert on people_user for each row call '" + FullDisk.class.getName()
                + "'");

        ConsoleSession.Answer answer = console.importing(file, "--json", "--chunk", "2");
        assertThat(answer.status()).isEqualTo(ExitStatus.DATABASE);
        assertThat(answer.err()).contains("stopped after 2 of 5 rows", "What was committed stays");
        assertThat(answer.json().at("/error/message").asText()).contains("stopped after 2 of 5 rows");
        assertThat(answer.json().at("/applied/added").asInt()).isEqualTo(2);
        assertThat(answer.out() + answer.err()).doesNotContain("RowCounts");
        assertThat(answer.json().at("/totals/add").asInt()).isEqualTo(5);
        assertThat(console.users()).isEqualTo(2);
        JsonNode run = console.run("runs", "--json").json().at("/runs/0");
        assertThat(run.get("done").asInt()).isEqualTo(2);
        assertThat(run.get("rows").asInt()).isEqualTo(5);

        execute("drop trigger full_disk");
        JsonNode applied = console.importing(file, "--json").json().get("applied");
        assertThat(applied.get("unchanged").asInt()).isEqualTo(2);
        assertThat(applied.get("added").asInt()).isEqualTo(3);
        assertThat(console.run("licenses", "--json").json().at("/pools/1/used").asInt())
                .isEqualTo(5);
    }
}
