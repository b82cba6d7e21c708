package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Findings say what stood there, in the words of the file, whom it is about, and which option helps. */
class FindingWordsTest {
    private static final String HEADER = "Benutzername;Vorname;Nachname;E-Mail";

    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void three() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
    }

    private String planned(List<String> options, String... lines) {
        String file = console.file("file.csv", lines);
        return console.run(
                        Stream.concat(Stream.of("plan", file), options.stream()).toArray(String[]::new))
                .out();
    }

    @Test
    void aValueThatIsNotAllowedIsToldWithThoseThatAre() {
        assertThat(planned(
                        List.of("--action-column"),
                        HEADER + ";user_type;action",
                        "zoe;Zoe;Z;zoe@example.org;boss;",
                        "ann;Ann;A;ann@example.org;;burn"))
                .contains(
                        "\"boss\" is not allowed for user_type; allowed: standard, admin, api, guest.",
                        "\"burn\" is not allowed for action; allowed: add, update, skip, block, unblock, delete.");
        assertThat(planned(List.of(), "username,account_state", "anna,maybe"))
                .contains("\"maybe\" is not allowed for account_state; allowed: yes or active", "no or blocked");
    }

    @Test
    void columnsAreCalledAsInTheFileAndRowsHavePeople() {
        String text = planned(List.of(), HEADER, "zoe;Zoe;Z;nowhere", "max;;M;max@example.org");
        assertThat(text)
                .contains(
                        "row 2 (zoe) line 2 [E-Mail (email)] error EMAIL_INVALID",
                        "row 3 (max) line 3 [Vorname (first_name)] error REQUIRED_MISSING: Vorname (first_name) is missing.");
        assertThat(planned(List.of(), HEADER, "zoe;Zoe;Z;z@example.org", "zoe;Zoe;Y;y@example.org"))
                .contains("Row 2 (zoe) is about the same account", "the key is Benutzername (username)");
        Path out = folder.resolve("errors.csv");
        planned(List.of("--errors", out.toString()), HEADER, "max;;M;max@example.org");
        assertThat(out).content().contains("Vorname (first_name) is missing.");
        assertThat(console.run("plan", folder.resolve("file.csv").toString(), "--json")
                        .json()
                        .at("/findings/0/message")
                        .asText())
                .startsWith("Vorname (first_name) is missing.");
    }

    @Test
    void aDateThatIsUnclearIsShownWithTheOptionThatHelps() {
        String[] file = {"username,account_state,block_until", "anna,no,03/04/2099"};
        assertThat(planned(List.of(), file))
                .contains(
                        "block_until \"03/04/2099\" may be 2099-04-03 or 2099-03-04.",
                        "Add --dates day-first or --dates month-first");
        assertThat(planned(List.of("--dates", "day-first"), file)).doesNotContain("AMBIGUOUS_DATE");
    }

    @Test
    void aStaleRowSaysWhatWasChangedSinceByWhom() throws IOException {
        String file = console.file("move.csv", "username,first_name", "anna,Anne", "ben,Benno");
        Path saved = folder.resolve("move.plan");
        console.run("plan", file, "--save", saved.toString());
        console.importing(console.file("other.csv", "username,first_name,city", "anna,Annette,Oslo"));
        String shown = console.answering("n")
                .run("apply", saved.toString(), "--color", "never", "--wrap", "--width", "200")
                .out();
        assertThat(shown)
                .contains("changed since the plan was made: first_name Anna → Annette, city (empty) → Oslo"
                        + " by system:console at 20");
        ConsoleSession.Answer applied = console.run("apply", saved.toString(), "--yes");
        assertThat(applied.out()).containsPattern("row 2 \\(anna\\) stale, STALE_ROW: first_name Anna → Annette");
        assertThat(Files.exists(saved)).isTrue();
    }

    @Test
    void anUndoSaysWhatWasChangedSinceItsRun() {
        String file = console.file("move.csv", "username,first_name", "anna,Anne", "ben,Benno");
        String run = console.importing(file, "--json").json().get("run").asText();
        console.importing(console.file("other.csv", "username,city", "anna,Oslo"));
        assertThat(console.run("undo", run, "--yes").out())
                .contains("(anna) error STALE_ROW: The account was changed after this row was planned:"
                        + " city (empty) → Oslo by system:console at 20");
    }

    @Test
    void everyTextIsOfACodeAndNamesOptionsThatThereAre() throws IOException {
        Properties own = new Properties();
        try (InputStream in = ConsoleTexts.class.getResourceAsStream("findings.properties")) {
            own.load(in);
        }
        Set<String> known =
                ResourceBundle.getBundle("dev.people.finding.findings").keySet();
        assertThat(own.stringPropertyNames()).isNotEmpty().allMatch(known::contains);
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine line = PeopleConsole.line(new Terminal(nowhere, nowhere, Optional.empty()));
        Set<String> options = line.getSubcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .flatMap(option -> Stream.of(option.names()))
                .collect(Collectors.toSet());
        for (String key : own.stringPropertyNames()) {
            Matcher option = Pattern.compile("--[a-z-]+").matcher(own.getProperty(key));
            while (option.find()) {
                assertThat(options).as(key).contains(option.group());
            }
        }
    }
}
