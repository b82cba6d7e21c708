package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.people.contract.Feature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    Path folder;

    private ConsoleSession console;
    private Path out;

    @BeforeEach
    void three() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
        out = folder.resolve("out.csv");
    }

    @Test
    @Feature("F163")
    void writesAFileThatChangesNothingWhenItIsImported() {
        JsonNode answer = console.run("export", out.toString(), "--json").json();
        assertThat(answer.get("file").asText()).isEqualTo(out.toString());
        assertThat(answer.get("rows").asInt()).isEqualTo(3);
        assertThat(answer.size()).isEqualTo(2);
        JsonNode totals = console.run("plan", out.toString(), "--json").json().get("totals");
        assertThat(totals.get("unchanged").asInt()).isEqualTo(3);
    }

    @Test
    void writesWhomItIsAskedForInTheFormItIsToldTo() throws IOException {
        console.run(
                "export",
                out.toString(),
                "fry",
                "--delimiter",
                ";",
                "--charset",
                "windows-1252",
                "--columns",
                "username,account_state",
                "--titles",
                "--state-names");
        assertThat(Files.readString(out, StandardCharsets.US_ASCII))
                .isEqualTo("Username;Account state;_guarded\r\neva;pending;\r\n");
    }

    @Test
    void writesToStandardOutput() {
        ConsoleSession.Answer answer = console.run("export", "-", "anna", "--columns", "username", "--bom");
        assertThat(answer.out()).isEqualTo("\uFEFFusername,_guarded\r\nanna,\r\n");
        assertThat(answer.err()).contains("1 account written to -");
    }

    @Test
    void refusesMoreWordsThanAFilterTakesAndWritesNothing() {
        String words = IntStream.range(0, 501).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        for (ConsoleSession.Answer answer :
                List.of(console.run("export", out.toString(), words), console.run("list", words))) {
            assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(answer.err()).contains("A filter has at most 500 words, not 501");
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(console.run("export", "-", "--json").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(console.run("export", "-", "--charset", "UTF-16LE").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(console.run("export", "x.csv", "--charset", "none").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(console.run("export", "x.csv", "--charset", "US-ASCII", "--bom")
                        .status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(console.run("export", "x.csv", "--columns", "shoe_size").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(console.run("export", "x.csv", "--delimiter", "ab").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void saysWhyAFileCannotBeWrittenAndLeavesNothingBehind() throws IOException {
        String missing = folder.resolve("missing").resolve("out.csv").toString();
        ConsoleSession.Answer answer = console.run("export", missing, "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(answer.json().get("error").get("code").asText()).isEqualTo("UNWRITABLE");
        console.importing(console.file("zoe.csv", "username,first_name,last_name,email", "zoe,Zo\u00eb,Z,z@x.org"));
        Files.writeString(out, "as it was");
        ConsoleSession.Answer lacking = console.run("export", out.toString(), "--charset", "US-ASCII");
        assertThat(lacking.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(lacking.err()).contains("U+00EB", "US-ASCII");
        assertThat(out).hasContent("as it was");
    }

    @Test
    void letsNobodyExportWhoMayNot() {
        assertThat(console.run("export", out.toString(), "--as", "anna").status())
                .isEqualTo(ExitStatus.REFUSED);
        assertThat(out).doesNotExist();
    }
}
