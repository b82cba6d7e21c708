package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.people.contract.Feature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong gets an answer that names the place, the value and what to do; nothing is half done. */
class BadInputTest {
    private static final String HEADER = "username,first_name,last_name,email,department,account_state\n";
    private static final String ANNA = "anna,Anna,Ek,anna@example.org,Sales,\n";

    @TempDir
    Path folder;

    static Stream<Arguments> filesThatAreNoTable() {
        return Stream.of(
                arguments("empty", bytes(""), "EMPTY_FILE", 0, List.of("is empty", "with a header")),
                arguments(
                        "binary",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
                        "NOT_TEXT",
                        0,
                        List.of("PNG", "CSV in UTF-8")),
                arguments(
                        "a spreadsheet",
                        spreadsheet(),
                        "SPREADSHEET_FILE",
                        0,
                        List.of("Excel workbook", "save it as CSV UTF-8")),
                arguments(
                        "broken UTF-8",
                        "username\nmüller\n".getBytes(StandardCharsets.ISO_8859_1),
                        "BAD_ENCODING",
                        2,
                        List.of("byte 10", "line 2", "windows-1252")),
                arguments(
                        "a huge cell",
                        bytes(HEADER + "anna," + "x".repeat(10 << 20) + ",Ek,a@example.org,,\n"),
                        "RECORD_TOO_LARGE",
                        2,
                        List.of("cell 2", "65536", "missing closing quote")));
    }

    static Stream<Arguments> filesThatAreRefusedAsAWhole() {
        return Stream.of(
                arguments("no header", bytes("anna,Ek,30\nben,Bo,31\n"), "NO_MATCH_COLUMN", 1, List.of("username")),
                arguments(
                        "no header but addresses",
                        bytes("anna,anna@example.org\nben,ben@example.org\n"),
                        "NO_HEADER",
                        1,
                        List.of("No row names the columns", "first_name")),
                arguments(
                        "a doubled header",
                        bytes("username,email,first_name,last_name,USERNAME\n" + ANNA),
                        "DUPLICATE_COLUMN",
                        1,
                        List.of("1 and 5", "username", "USERNAME")),
                arguments(
                        "a required column missing",
                        bytes("username,email,first_name\nzoe,zoe@example.org,Zoe\n"),
                        "MISSING_REQUIRED_COLUMN",
                        0,
                        List.of("last_name", "Add them")));
    }

    static Stream<Arguments> rowsThatAreRefused() {
        return Stream.of(
                arguments("a row that lacks its names", "cem,Cem\n", "REQUIRED_MISSING", "last_name"),
                arguments("a ragged row", "cem,Cem,Oz,cem@example.org,IT,,more,\n", "LONG_ROW", "8"),
                arguments("a NUL", "cem,C\0em,Oz,cem@example.org,IT,\n", "CONTROL_CHARACTER", "U+0000"),
                arguments(
                        "a name that only looks different",
                        "\u0430nna,A,B,other@example.org,,\n",
                        "USERNAME_CONFUSABLE",
                        "anna"),
                arguments(
                        "a second row for one person",
                        "cem,C,O,cem@example.org,,\nCEM,C,O,cem2@example.org,,\n",
                        "DUPLICATE_IN_FILE",
                        "Row 2"),
                arguments("somebody else's address", "cem,C,O,ANNA@example.org,,\n", "EMAIL_TAKEN", "ANNA@example.org"),
                arguments(
                        "a state that cannot be reached", "anna,,,,,frozen\n", "STATE_TRANSITION_FORBIDDEN", "frozen"),
                arguments("a state that is none", "cem,C,O,cem@example.org,,maybe\n", "OPTION_UNKNOWN", "\"maybe\""),
                arguments("a name that is missing", "cem,C,,cem@example.org,,\n", "REQUIRED_MISSING", "last_name"),
                arguments("a username that is none", "c m,C,O,cem@example.org,,\n", "USERNAME_INVALID", "\"c m\""),
                arguments("an address that is none", "cem,C,O,nowhere,,\n", "EMAIL_INVALID", "nowhere"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spreadsheet() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(bytes("<workbook/>"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesThatAreNoTable")
    void refusesAFileThatIsNoTableWithOneFinding(
            String what, byte[] content, String code, int line, List<String> named) {
        isRefusedWithOneFinding(ExitStatus.UNREADABLE, content, code, line, named);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesThatAreRefusedAsAWhole")
    void refusesAllRowsOfAFileThatCannotBeMeant(
            String what, byte[] content, String code, int line, List<String> named) {
        ConsoleSession.Answer answer = isRefusedWithOneFinding(ExitStatus.REFUSED_WHOLE, content, code, line, named);
        assertThat(answer.json().at("/totals/refused").asInt()).isPositive();
        assertThat(answer.json().at("/totals/refused")).isEqualTo(answer.json().at("/file/rows"));
    }

    /** By a plan and by an import, which leaves everything as it was. */
    private ConsoleSession.Answer isRefusedWithOneFinding(
            int status, byte[] content, String code, int line, List<String> named) {
        ConsoleSession console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
        String before = console.everything();
        String file = console.file("bad.csv", content);
        ConsoleSession.Answer answer = console.importing(file, "--json");
        for (ConsoleSession.Answer each : List.of(answer, console.run("plan", file, "--json"))) {
            assertThat(each.status()).as(each.err()).isEqualTo(status);
            assertThat(codes(each)).startsWith(code);
            assertThat(each.json().get("findings").findValuesAsText("severity")).containsOnlyOnce("error");
            assertThat(each.json().at("/findings/0/line").asInt()).isEqualTo(line);
            assertThat(each.json().at("/findings/0/message").asText()).contains(named);
        }
        assertThat(console.importing(file).out() + console.importing(file).err())
                .contains(code);
        assertThat(console.everything()).isEqualTo(before);
        return answer;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsThatAreRefused")
    void refusesTheRowAndNamesPlaceAndValueWhileTheOtherRowsGoOn(String what, String rows, String code, String named) {
        ConsoleSession console = ConsoleSession.in(folder);
        console.importing(console.file("first.csv", bytes(HEADER + ANNA)));
        ConsoleSession.Answer answer = console.importing(
                console.file("bad.csv", bytes(HEADER + rows + "eva,Eva,Fry,eva@example.org,,\n")), "--json");
        assertThat(answer.status()).as(what + answer.err()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().at("/applied/refused").asInt()).isEqualTo(1);
        JsonNode finding = finding(answer, code);
        assertThat(finding.get("row").asInt()).isGreaterThan(1);
        assertThat(finding.get("line").asInt()).isGreaterThan(1);
        assertThat(finding.get("message").asText()).contains(named);
        assertThat(console.run("show", "eva").status()).isZero();
        assertThat(console.run("show", "anna").out()).contains("Sales");
    }

    private static JsonNode finding(ConsoleSession.Answer answer, String code) {
        for (JsonNode finding : answer.json().get("findings")) {
            if (finding.get("code").asText().equals(code)) {
                return finding;
            }
        }
        throw new AssertionError("No " + code + " in " + answer.out());
    }

    private static Stream<String> codes(ConsoleSession.Answer answer) {
        return answer.json().get("findings").findValuesAsText("code").stream();
    }

    @Test
    @Feature({"F52", "F32"})
    void refusesEachNewPersonOfAFileInWhichOthersAreKnownAndARequiredColumnIsMissing() {
        ConsoleSession console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
        ConsoleSession.Answer answer =
                console.importing(console.file("some.csv", "username,city", "anna,Oslo", "new,Rome"), "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().at("/applied/updated").asInt()).isEqualTo(1);
        assertThat(finding(answer, "REQUIRED_MISSING").get("row").asInt()).isEqualTo(3);
    }

    @Test
    void hasNothingToDoForAHeaderWithoutRows() {
        ConsoleSession console = ConsoleSession.in(folder);
        ConsoleSession.Answer answer = console.importing(console.file("none.csv", bytes(HEADER)), "--json");
        assertThat(answer.status()).isZero();
        assertThat(codes(answer)).containsExactly("NO_ROWS");
    }

    @Test
    void refusesAnUnknownColumnOnlyWhenStrict() {
        ConsoleSession console = ConsoleSession.in(folder);
        String file =
                console.file("odd.csv", "username,first_name,last_name,email,shoe size", "anna,A,E,a@example.org,38");
        ConsoleSession.Answer strict = console.importing(file, "--json", "--strict");
        assertThat(strict.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(finding(strict, "UNKNOWN_COLUMN").get("message").asText()).contains("shoe size");
        assertThat(console.users()).isZero();
        assertThat(console.importing(file, "--json").status()).isZero();
    }

    @Test
    void saysWhichDatabaseIsNotThere() {
        ConsoleSession console = ConsoleSession.in(folder);
        ConsoleSession.Answer answer = console.importing(
                console.file("one.csv", bytes(HEADER + ANNA)),
                "--db",
                "jdbc:postgresql://localhost:1/nowhere?password=hush");
        assertThat(answer.status()).isEqualTo(ExitStatus.DATABASE);
        assertThat(answer.err()).contains("localhost:1/nowhere").doesNotContain("hush");
    }

    @Test
    void saysThatADatabaseHasNoSchemaAndWhatToDo() {
        ConsoleSession console = ConsoleSession.in(folder);
        ConsoleSession.Answer answer = console.importing(console.file("one.csv", bytes(HEADER + ANNA)), "--no-migrate");
        assertThat(answer.status()).isEqualTo(ExitStatus.DATABASE);
        assertThat(answer.err()).contains("schema").contains("--no-migrate");
    }

    @Test
    void saysWhichFileIsNotThere() {
        ConsoleSession.Answer answer =
                ConsoleSession.in(folder).importing(folder.resolve("gone.csv").toString());
        assertThat(answer.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(answer.err()).contains("gone.csv");
    }
}
