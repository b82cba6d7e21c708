package dev.people.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Commands over one directory on H2, in this process. */
final class ConsoleSession {
    private final Path folder;
    private Optional<Terminal.Person> person = Optional.empty();
    private Consumer<String> watcher = text -> {};

    private ConsoleSession(Path folder) {
        this.folder = folder;
    }

    static ConsoleSession in(Path folder) {
        return new ConsoleSession(folder);
    }

    /** From now on somebody sits there who answers this to every question. */
    ConsoleSession answering(String answer) {
        return answering(() -> answer);
    }

    ConsoleSession answering(Terminal.Person somebody) {
        person = Optional.of(somebody);
        return this;
    }

    /** From now on somebody reads what is said, while it is said. */
    ConsoleSession watched(Consumer<String> somebody) {
        watcher = somebody;
        return this;
    }

    /** What a command answered. */
    record Answer(int status, String out, String err) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new AssertionError("No JSON: " + out + err, e);
            }
        }
    }

    Answer run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--db")) {
            all.addAll(List.of("--db", database()));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter() {
            @Override
            public void write(String text, int from, int length) {
                super.write(text, from, length);
                watcher.accept(text);
            }
        };
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), person);
        int status = PeopleConsole.run(terminal, all.toArray(String[]::new));
        return new Answer(status, out.toString(), err.toString());
    }

    String database() {
        return "jdbc:h2:file:" + folder.resolve("people-data").resolve("people");
    }

    /** A file of these lines. */
    String file(String name, String... lines) {
        return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    String file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Answer importing(String file, String... options) {
        return run(Stream.concat(Stream.of("import", file, "--yes"), Stream.of(options))
                .toArray(String[]::new));
    }

    /** Imports Anna, Ben and Eva. */
    void withAnnaBenAndEva() {
        importing(file(
                "three.csv",
                "username,first_name,last_name,email,department",
                "anna,Anna,Ek,anna@example.org,Sales",
                "ben,Ben,Bo,ben@example.org,IT",
                "eva,Eva,Fry,eva@example.org,IT"));
    }

    /** How many accounts there are. */
    int users(String... options) {
        return run(Stream.concat(Stream.of("list", "--json"), Stream.of(options))
                        .toArray(String[]::new))
                .json()
                .get("users")
                .size();
    }

    /** Accounts, seats and runs, to be compared with what they are later. */
    String everything() {
        return run("list", "--json").out()
                + run("licenses", "--json").out()
                + run("runs", "--json").out();
    }

    /** How many mails were handed over. */
    long mails() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(".eml")).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
