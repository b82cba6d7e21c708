package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What writes nothing makes no database either, however its URL is written. */
class NoTraceTest {
    @TempDir
    Path folder;

    private ConsoleSession console;
    private String good;

    @BeforeEach
    void session() {
        console = ConsoleSession.in(folder);
        good = console.file("one.csv", "username,first_name,last_name,email", "anna,Anna,Ek,anna@example.org");
    }

    private void leavesNoTrace(int status, String... command) {
        ConsoleSession.Answer answer = console.run(command);
        assertThat(answer.status()).as(answer.out() + answer.err()).isEqualTo(status);
        assertThat(folder.resolve("people-data")).doesNotExist();
    }

    @Test
    void anImportThatEndsBeforeItsQuestionIsAnsweredWithYes() {
        String broken = console.file("broken.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        String doubled = console.file("doubled.csv", "username,email,Username", "a,a@example.org,a");
        leavesNoTrace(ExitStatus.UNREADABLE, "import", broken, "--yes");
        leavesNoTrace(ExitStatus.REFUSED_WHOLE, "import", doubled, "--yes");
        leavesNoTrace(ExitStatus.REFUSED, "import", good, "--yes", "--as", "nobody");
        leavesNoTrace(ExitStatus.DATABASE, "import", good, "--yes", "--no-migrate");
        leavesNoTrace(ExitStatus.USAGE, "import", good);
        leavesNoTrace(ExitStatus.USAGE, "import", good, "--yes", "--seats", "few");
        console.answering("n");
        leavesNoTrace(ExitStatus.USAGE, "import", good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:", "jdbc:h2:file:", "jdbc:h2:nio:", "jdbc:h2:split:"})
    void aCommandThatLooks(String start) {
        String url = start + folder.resolve("people-data").resolve("people");
        leavesNoTrace(ExitStatus.OK, "plan", good, "--db", url);
        leavesNoTrace(ExitStatus.OK, "list", "--db", url);
        leavesNoTrace(ExitStatus.OK, "runs", "--db", url);
    }

    @Test
    void aYesMakesTheDatabaseAndTheOutboxBesideIt() {
        String url = "jdbc:h2:" + folder.resolve("people-data").resolve("people");
        ConsoleSession.Answer answer =
                console.answering("y").run("import", good, "--notify", "send", "--json", "--db", url);
        assertThat(answer.json().at("/applied/added").asInt()).isEqualTo(1);
        assertThat(folder.resolve("people-data").resolve("outbox")).isDirectory();
    }

    @Test
    void anImportIntoADatabaseWithoutSchemaLeavesItAsItIsUntilYes() throws SQLException {
        String url = "jdbc:h2:" + folder.resolve("other");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table other (id int)");
        }
        assertThat(console.answering("n").run("import", good, "--db", url).status())
                .isEqualTo(ExitStatus.USAGE);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(statement
                            .executeQuery("select 1 from information_schema.tables where table_name like 'people%'")
                            .next())
                    .isFalse();
        }
        assertThat(console.answering("y").run("import", good, "--db", url).status())
                .isZero();
        assertThat(Files.exists(folder.resolve("people-data"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager anna ben", "manager anna --none", "block anna --reason other", "unblock anna"})
    void aChangeOfSomebodyWhoIsNotThere(String command) {
        leavesNoTrace(ExitStatus.REFUSED, command.split(" "));
    }
}
