package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What drivers and pools say of their own accord stays out of the answer. */
class DatabaseTroubleIntegrationTest {
    @TempDir
    Path folder;

    private void answersOneObject(String url) throws Exception {
        Path file = PeopleFile.of(folder, "person", 3);
        PackagedConsole.Answer answer =
                PackagedConsole.in(folder, url).run("import", file.toString(), "--yes", "--json");
        assertThat(answer.status()).as(answer.out() + answer.err()).isEqualTo(ExitStatus.DATABASE);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("DATABASE");
        assertThat(answer.out().lines()).hasSize(1);
        assertThat(answer.err()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void aPlainFileInTheWayOfTheFolder() throws Exception {
        Files.writeString(folder.resolve("taken"), "x");
        answersOneObject("jdbc:h2:./taken/people");
    }

    @Test
    void aFolderThatCannotBeMade() throws Exception {
        answersOneObject("jdbc:h2:/proc/people/people");
    }

    @Test
    void aFileThatIsNoDatabaseAndATraceThatCannotBeWritten() throws Exception {
        Files.writeString(folder.resolve("other.mv.db"), "no database at all".repeat(1000));
        Files.createDirectory(folder.resolve("other.trace.db"));
        Files.createFile(folder.resolve("other.trace.db").resolve("in-the-way"));
        answersOneObject("jdbc:h2:./other");
    }
}
