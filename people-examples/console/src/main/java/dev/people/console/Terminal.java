package dev.people.console;

import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the console speaks and listens, for one command.
 *
 * @param out for answers
 * @param err for everything else
 * @param person somebody who sits there, if one does
 * @param answer the JSON object that the command answers with, once it is begun
 */
record Terminal(PrintWriter out, PrintWriter err, Optional<Person> person, AtomicReference<@Nullable Json> answer) {
    Terminal(PrintWriter out, PrintWriter err, Optional<Person> person) {
        this(out, err, person, new AtomicReference<>());
    }

    /** Somebody who can be asked. */
    @FunctionalInterface
    interface Person {
        /** What they answer to the question that was put to them; empty when they go away. */
        String answer();

        /** How much they see at once. */
        default TerminalSize size() {
            return TerminalSize.USUAL;
        }
    }

    /** Whoever sits at the terminal of this process; nobody when it is piped. */
    @SuppressWarnings("SystemConsoleNull") // it is asked below whether it is a terminal
    static Optional<Person> system() {
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            return Optional.empty();
        }
        return Optional.of(new AtConsole(console, TerminalSize.ofProcess()));
    }

    /** Somebody at the terminal of this process. */
    private record AtConsole(Console console, TerminalSize size) implements Person {
        @Override
        public String answer() {
            String answer = console.readLine();
            return answer == null ? "" : answer;
        }
    }

    /** From Java 22 on there is a console also where there is no terminal; {@code isTerminal} came with it. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isInteractive() {
        return person.isPresent();
    }

    /** How much is seen at once; where nobody looks, lines are as wide as those of a usual terminal. */
    TerminalSize size() {
        return person.map(Person::size).orElse(TerminalSize.USUAL);
    }

    /** For tables: as they are where a program reads them, and spelled out where a person does. */
    Writer tables() {
        return isInteractive() ? new VisibleWriter(out) : out;
    }

    /** Which commands may come next; nothing where there are none. */
    void next(String... steps) {
        String all = Arrays.stream(steps).filter(step -> !step.isEmpty()).collect(Collectors.joining("; "));
        if (!all.isEmpty()) {
            err.println("next: " + Visible.of(all));
        }
    }

    void say(String line) {
        line.lines().map(Visible::of).forEach(err::println);
    }
}
