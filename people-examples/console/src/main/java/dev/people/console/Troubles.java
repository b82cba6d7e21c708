package dev.people.console;

import dev.people.failure.SchemaMismatchException;
import dev.people.failure.StorageException;
import dev.people.finding.Finding;
import dev.people.finding.RejectedException;
import dev.people.importing.UnreadableSourceException;
import dev.people.plan.RunFailedException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Says what went wrong, in words for the person at the terminal and never with a stack trace. */
final class Troubles {
    private Troubles() {}

    /**
     * What went wrong.
     *
     * @param status what the process ends with
     * @param code its name for scripts
     * @param message its name for people
     * @param findings what there is to say in particular
     */
    record Trouble(int status, String code, String message, List<Finding> findings) {
        void say(Terminal terminal) {
            terminal.say(message);
            findings.forEach(finding -> terminal.say("  " + Texts.line(finding)));
        }
    }

    static int tell(Exception e, CommandLine line, Terminal terminal) throws Exception {
        Trouble trouble = known(e).orElseThrow(() -> e);
        return tell(trouble, line.getCommand() instanceof BaseCommand command && command.json, terminal);
    }

    /** Says it to people, and to scripts when they ask for JSON. */
    static int tell(Trouble trouble, boolean json, Terminal terminal) {
        trouble.say(terminal);
        if (json) {
            try (Json answer = new Json(terminal.out())) {
                answer.trouble(trouble);
                answer.array("findings", () -> trouble.findings().forEach(answer::finding));
            }
        }
        return trouble.status();
    }

    /** The command makes no sense as it was written. */
    static Trouble usage(String message) {
        return new Trouble(ExitStatus.USAGE, "USAGE", message, List.of());
    }

    /** An import that nobody agreed to. */
    static Trouble declined(String message) {
        return new Trouble(ExitStatus.USAGE, "DECLINED", message, List.of());
    }

    /** Nothing for what must not happen. */
    static Optional<Trouble> known(Exception e) {
        if (e instanceof RejectedException rejected) {
            return Optional.of(new Trouble(ExitStatus.REFUSED, "REFUSED", "Refused.", rejected.findings()));
        }
        if (e instanceof UnreadableSourceException unreadable) {
            List<Finding> findings = List.of(unreadable.finding());
            return Optional.of(new Trouble(ExitStatus.UNREADABLE, "UNREADABLE", "Not a table.", findings));
        }
        if (e instanceof RunFailedException failed) {
            return database(message(failed) + ". What was committed stays.");
        }
        if (e instanceof SchemaMismatchException mismatch && mismatch.kind() == SchemaMismatchException.Kind.MISSING) {
            return database("The database has no schema of People: run the command without --no-migrate.");
        }
        if (e instanceof StorageException) {
            return database(message(e));
        }
        if (e instanceof UncheckedIOException) {
            return Optional.of(new Trouble(ExitStatus.UNREADABLE, "UNWRITABLE", message(e), List.of()));
        }
        if (e instanceof UsageException) {
            return Optional.of(usage(message(e)));
        }
        return Optional.empty();
    }

    private static Optional<Trouble> database(String message) {
        return Optional.of(new Trouble(ExitStatus.DATABASE, "DATABASE", message, List.of()));
    }

    static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
