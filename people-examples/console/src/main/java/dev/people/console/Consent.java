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

    /** @param release lets others at the database, however long it takes somebody to answer */
    boolean given(Terminal terminal, String question, Runnable release) {
        String answer = answer(terminal, question + " [y/N]", release).strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }

    /** What somebody says; yes where nobody is to be asked. */
    String answer(Terminal terminal, String question, Runnable release) {
        if (yes) {
            return "yes";
        }
        release.run();
        terminal.err().print(question + " ");
        terminal.err().flush();
        return terminal.person().map(Terminal.Person::answer).orElse("");
    }
}
