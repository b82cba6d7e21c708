package dev.people.console;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether somebody wants what they were shown. */
final class Consent {
    @Option(names = "--yes", description = "do not ask")
    boolean yes;

    /** What there is to say where nobody can be asked and nobody has said yes before. */
    Optional<Troubles.Trouble> missing(Terminal terminal, String what) {
        if (yes || terminal.isInteractive()) {
            return Optional.empty();
        }
        String message = "Nobody is there to ask: add --yes to " + what + " without asking. Nothing was written.";
        return Optional.of(Troubles.declined(message));
    }

    boolean given(Terminal terminal, String question) {
        if (yes) {
            return true;
        }
        terminal.err().print(question + " [y/N] ");
        terminal.err().flush();
        return terminal.person()
                .map(person -> person.answer().strip().toLowerCase(Locale.ROOT))
                .filter(answer -> answer.equals("y") || answer.equals("yes"))
                .isPresent();
    }
}
