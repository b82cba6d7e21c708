package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.change.EndedBlocks;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does what is due by time: a host's scheduler would call it. */
@Command(
        name = "due",
        description = "End blocks whose end has come, delete expired plans and undo data. Run it regularly.")
final class DueCommand extends BaseCommand {
    @Option(names = "--limit", paramLabel = "N", description = "how many of each (default ${DEFAULT-VALUE})")
    int limit = 10_000;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new UsageException("--limit is 1 or more, not " + limit);
        }
        if (actingUser != null) {
            throw new UsageException("'due' is not done on behalf of anybody: leave --as out");
        }
        try (DatabaseOptions.Opened opened = database.forAsking()) {
            People people = builder(opened).build();
            People.DueReport report = people.runDue(limit);
            if (json) {
                try (Json answer = json()) {
                    write(answer, report, acting(people));
                }
            } else {
                print(report, acting(people));
                tellOfMessages(opened, report);
                next(report.blocks().waiting() > 0 ? "people licenses" : "");
            }
            return report.blocks().waiting() > 0 ? ExitStatus.REFUSED : ExitStatus.OK;
        }
    }

    private static void write(Json answer, People.DueReport report, PeopleAs people) {
        answer.field("unblocked", report.blocks().unblocked())
                .field("stillBlocked", report.blocks().waiting())
                .array("waiting", () -> report.blocks()
                        .reasons()
                        .forEach(reason -> answer.element(
                                () -> answer.field("id", reason.user().toString())
                                        .field("username", username(people, reason))
                                        .field("code", reason.finding().code().name())
                                        .field("message", Texts.message(reason.finding())))));
        answer.field("plansDeleted", report.plans()).field("chunksForgotten", report.chunks());
    }

    private void print(People.DueReport report, PeopleAs people) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%,d unblocked, %,d still blocked after the end of their block; "
                                + "%,d expired plans deleted, undo data of %,d chunks deleted.%n",
                        report.blocks().unblocked(),
                        report.blocks().waiting(),
                        report.plans(),
                        report.chunks());
        for (EndedBlocks.Reason reason : report.blocks().reasons()) {
            terminal.say("  " + Visible.of(username(people, reason)) + " " + Texts.line(reason.finding()));
        }
        terminal.out().flush();
    }

    /** Whoever comes back to waiting for an invitation is invited again. */
    private void tellOfMessages(DatabaseOptions.Opened opened, People.DueReport report) {
        long due = opened.storage().read(work -> work.outbox().counts()).due();
        if (report.blocks().unblocked() > 0 && due > 0) {
            terminal.say(String.format(
                    Locale.ROOT,
                    "Messages that wait: %,d; the next command that sends messages sends them, such as 'people invite USERNAME'.",
                    due));
        }
    }

    private static String username(PeopleAs people, EndedBlocks.Reason reason) {
        return people.users()
                .find(reason.user())
                .map(user -> user.username().value())
                .orElse(reason.user().toString());
    }
}
