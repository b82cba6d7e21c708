package dev.people.console;

import dev.people.failure.SchemaMismatchException;
import dev.people.failure.StorageException;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.RunId;
import dev.people.importing.UnreadableSourceException;
import dev.people.plan.RunFailedException;
import dev.people.plan.RunStoppedException;
import dev.people.run.RowCounts;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;

/** Says what went wrong, in words for the person at the terminal and never with a stack trace. */
final class Troubles {
    private static final String STAYS = "What was committed stays.";

    /** What stands against a file or plan as a whole. */
    private static final Set<FindingCode> WHOLE = Set.of(
            FindingCode.BUDGET_EXCEEDED,
            FindingCode.TOO_MANY_LOSSES,
            FindingCode.ROWS_REFUSED,
            FindingCode.TOO_MANY_ROWS,
            FindingCode.PLAN_ALTERED,
            FindingCode.PLAN_FORMAT_UNKNOWN,
            FindingCode.SOURCE_DIFFERS);

    private Troubles() {}

    /**
     * What went wrong.
     *
     * @param status what the process ends with
     * @param code its name for scripts
     * @param message its name for people
     * @param findings what there is to say in particular
     * @param halt how far an import came
     */
    record Trouble(int status, String code, String message, List<Finding> findings, Optional<Halt> halt) {
        Trouble(int status, String code, String message, List<Finding> findings) {
            this(status, code, message, findings, Optional.empty());
        }

        /** The same of an import that came this far. */
        Trouble with(Optional<Halt> halt) {
            return halt.isEmpty() ? this : new Trouble(status, code, message, findings, halt);
        }

        void say(Terminal terminal) {
            terminal.say(message);
            findings.forEach(finding -> terminal.say("  " + Texts.line(finding)));
        }
    }

    /** An import that did not come to its end. */
    record Halt(RunId run, RowCounts applied) {}

    static int tell(Throwable e, CommandLine line, Terminal terminal) {
        Object command = line.getCommand();
        return command instanceof BaseCommand base
                ? tell(of(e, base, terminal), base.json, terminal)
                : tell(Unforeseen.of(e, terminal), false, terminal);
    }

    /** Says it to people, and to scripts when they ask for JSON: in the object that is begun, if one is. */
    static int tell(Trouble trouble, boolean json, Terminal terminal) {
        trouble.say(terminal);
        Json begun = terminal.answer().get();
        if (begun != null && !begun.isEnded()) {
            begun.interrupted().troubleWithPlan(trouble).end();
        } else if (begun == null && json) {
            try (Json answer = new Json(terminal)) {
                answer.trouble(trouble);
                answer.array("findings", () -> trouble.findings().forEach(answer::finding));
            }
        }
        return trouble.status();
    }

    /** What this is, be it known or not. */
    static Trouble of(Throwable e, BaseCommand command, Terminal terminal) {
        Optional<Trouble> known =
                e instanceof Exception some && !Unforeseen.isMemory(e) ? known(some, command) : Optional.empty();
        return known.orElseGet(() -> Unforeseen.of(e, terminal).with(halt(e)));
    }

    private static Optional<Halt> halt(Throwable e) {
        if (e instanceof RunFailedException failed) {
            return Optional.of(new Halt(failed.run(), failed.applied()));
        }
        return e instanceof RunStoppedException stopped
                ? Optional.of(new Halt(stopped.run(), stopped.applied()))
                : Optional.empty();
    }

    /** The command makes no sense as it was written. */
    static Trouble usage(String message) {
        return new Trouble(ExitStatus.USAGE, "USAGE", message, List.of());
    }

    /** An import that nobody agreed to. */
    static Trouble declined(String message) {
        return new Trouble(ExitStatus.USAGE, "DECLINED", message, List.of());
    }

    /** A file or plan that nothing at all is done of. */
    static Trouble whole(String message, List<Finding> findings) {
        return new Trouble(ExitStatus.REFUSED_WHOLE, "REFUSED_WHOLE", message, findings);
    }

    /** Nothing for what must not happen. */
    private static Optional<Trouble> known(Exception e, BaseCommand command) {
        if (e instanceof RejectedException rejected) {
            List<Finding> findings =
                    rejected.findings().stream().map(command::named).toList();
            return Optional.of(
                    findings.stream().anyMatch(finding -> WHOLE.contains(finding.code()))
                            ? whole("Refused as a whole; nothing was written.", findings)
                            : new Trouble(ExitStatus.REFUSED, "REFUSED", refused(findings), findings));
        }
        if (e instanceof UnreadableSourceException unreadable) {
            return Optional.of(unreadable("Not a table: " + Texts.message(unreadable.finding()), unreadable));
        }
        if (e instanceof RunStoppedException stopped) {
            return stopped(stopped);
        }
        if (e instanceof UncheckedIOException) {
            return Optional.of(new Trouble(ExitStatus.UNREADABLE, "UNWRITABLE", message(e), List.of()));
        }
        return e instanceof UsageException ? Optional.of(usage(message(e))) : database(e);
    }

    private static String refused(List<Finding> findings) {
        boolean isLost = findings.stream().anyMatch(finding -> finding.code() == FindingCode.RUN_TAKEN_OVER);
        return isLost ? "Another process carries this run out now." : "Refused.";
    }

    private static Trouble unreadable(String message, UnreadableSourceException e) {
        return new Trouble(ExitStatus.UNREADABLE, "UNREADABLE", message, List.of(e.finding()));
    }

    /** The file broke under the import. */
    private static Optional<Trouble> stopped(RunStoppedException e) {
        if (!(e.getCause() instanceof UnreadableSourceException cause)) {
            return Optional.empty();
        }
        String message =
                message(e) + ": the file cannot be read any more. " + Texts.message(cause.finding()) + " " + STAYS;
        return Optional.of(
                new Trouble(ExitStatus.UNREADABLE, "UNREADABLE", message, List.of(cause.finding()), halt(e)));
    }

    private static Optional<Trouble> database(Exception e) {
        if (e instanceof RunFailedException failed) {
            return Optional.of(database(text(failed), halt(e)));
        }
        if (e instanceof SchemaMismatchException mismatch && mismatch.kind() == SchemaMismatchException.Kind.MISSING) {
            return Optional.of(database(
                    "The database has no schema of People: run the command without --no-migrate.", Optional.empty()));
        }
        return e instanceof StorageException ? Optional.of(database(text(e), Optional.empty())) : Optional.empty();
    }

    /** What a failure of the database is called. Once its disk is full, it has nothing true to say any more. */
    static String text(Exception e) {
        if (!FullDisk.isIn(e)) {
            return e instanceof RunFailedException ? message(e) + ". " + STAYS : message(e);
        }
        String full = "the disk of the database is full (No space left on device): make room and ";
        return e instanceof RunFailedException failed
                ? message(failed).split(": ", 2)[0] + ", since " + full + "carry it on by 'people resume "
                        + failed.run() + "'. " + STAYS
                : "T" + full.substring(1) + "try again.";
    }

    private static Trouble database(String message, Optional<Halt> halt) {
        return new Trouble(ExitStatus.DATABASE, "DATABASE", message, List.of(), halt);
    }

    static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
