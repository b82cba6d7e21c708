package dev.people.console;

import dev.people.failure.StorageException;
import dev.people.finding.Finding;
import dev.people.finding.RejectedException;
import dev.people.importing.UnreadableSourceException;
import dev.people.plan.RunFailedException;
import java.util.List;
import picocli.CommandLine;

/** Says what went wrong, in words for the person at the terminal and never with a stack trace. */
final class Troubles {
    private Troubles() {}

    static int tell(Exception e, CommandLine line, Terminal terminal) throws Exception {
        boolean json = line.getCommand() instanceof BaseCommand command && command.json;
        if (e instanceof RejectedException rejected) {
            return tell(ExitStatus.REFUSED, "REFUSED", "Refused.", rejected.findings(), json, terminal);
        }
        if (e instanceof UnreadableSourceException unreadable) {
            List<Finding> findings = List.of(unreadable.finding());
            return tell(ExitStatus.UNREADABLE, "UNREADABLE", "Not a table.", findings, json, terminal);
        }
        if (e instanceof RunFailedException failed) {
            String message = message(failed) + ". What was committed stays.";
            return tell(ExitStatus.DATABASE, "DATABASE", message, List.of(), json, terminal);
        }
        if (e instanceof StorageException) {
            return tell(ExitStatus.DATABASE, "DATABASE", message(e), List.of(), json, terminal);
        }
        if (e instanceof UsageException) {
            return tell(ExitStatus.USAGE, "USAGE", message(e), List.of(), json, terminal);
        }
        throw e;
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static int tell(
            int status, String code, String message, List<Finding> findings, boolean json, Terminal terminal) {
        terminal.say(message);
        findings.forEach(finding -> terminal.say("  " + Texts.line(finding)));
        if (json) {
            try (Json answer = new Json(terminal.out())) {
                answer.trouble(code, message, findings);
            }
        }
        return status;
    }
}
