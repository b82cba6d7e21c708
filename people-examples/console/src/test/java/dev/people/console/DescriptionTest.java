package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What helps people to find a command and its options. */
class DescriptionTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+)  +\\S");

    @TempDir
    Path folder;

    private ConsoleSession console;
    private List<String> commands;

    @BeforeEach
    void all() {
        console = ConsoleSession.in(folder);
        String help = console.run("--help").out();
        commands = new ArrayList<>(commands(help));
        commands(console.run("fields", "--help").out()).forEach(name -> commands.add("fields " + name));
        assertThat(commands)
                .contains("plan", "import", "apply", "stage", "start", "resume", "errors", "release", "fields add");
    }

    private static List<String> commands(String help) {
        return COMMAND.matcher(help)
                .results()
                .map(result -> result.group(1))
                .filter(name -> !name.equals("help"))
                .toList();
    }

    private String help(String command) {
        return console.run((command + " --help").split(" ")).out();
    }

    @Test
    void theReadmeNamesEveryCommand() throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        for (String command : commands) {
            assertThat(readme).containsPattern("`" + command + "[` ]");
        }
    }

    @Test
    void theReadmeNamesNoOptionThatIsNotThere() throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        StringBuilder helps = new StringBuilder();
        commands.forEach(
                command -> helps.append(help(command)).append(help(command).replace("[no-]", "no-")));
        Matcher options = Pattern.compile("--[a-z][a-z-]*").matcher(readme);
        while (options.find()) {
            assertThat(helps.toString()).contains(options.group());
        }
    }

    @Test
    void everyCommandHelps() {
        for (String command : commands) {
            ConsoleSession.Answer answer = console.run((command + " --help").split(" "));
            assertThat(answer.status()).as(command).isZero();
            assertThat(answer.out()).contains("Usage: people " + command).doesNotContain("%%");
            assertThat(answer.err()).as(command).isEmpty();
        }
    }
}
