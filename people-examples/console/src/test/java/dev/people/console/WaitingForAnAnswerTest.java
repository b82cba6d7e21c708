package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However long somebody takes to answer, others are not locked out of an embedded database. */
class WaitingForAnAnswerTest {
    @TempDir
    Path folder;

    private ConsoleSession console;
    private String file;

    @BeforeEach
    void three() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
        file = console.file("moved.csv", "username,department", "anna,Board", "eva,Board");
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(console.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What another process of the console ends with. */
    private int other(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PeopleConsole.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--db", console.database()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File(folder.toFile(), "other.txt"))
                    .start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String department(String username) {
        return console.run("show", username, "--json")
                .json()
                .at("/fields/department")
                .asText();
    }

    @Test
    void anotherProcessBlocksSomebodyMeanwhile() {
        console.answering(() -> {
            assertThat(other("block", "anna"))
                    .as(() -> folder.resolve("other.txt").toString())
                    .isZero();
            return "y";
        });
        ConsoleSession.Answer answer = console.run("import", file);
        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(department("anna")).isEqualTo("Board");
        assertThat(console.run("show", "anna", "--json").json().get("state").asText())
                .isEqualTo("blocked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "undo", "release", "start"})
    void everyCommandThatAsksLetsOthersIn(String command) {
        String run = console.importing(file, "--json").json().get("run").asText();
        String plan = console.run("stage", file, "--json").json().get("plan").asText();
        String what = command.equals("import") ? file : command.equals("start") ? plan : run;
        console.answering(() -> {
            execute("select count(*) from people_user");
            return "y";
        });
        ConsoleSession.Answer answer = console.run(command, what);
        assertThat(answer.status()).as(answer.err()).isZero();
    }
}
