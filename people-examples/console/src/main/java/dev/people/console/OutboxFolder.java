package dev.people.console;

import dev.people.Delivery;
import dev.people.People;
import dev.people.failure.StorageException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where mails are put. */
final class OutboxFolder {
    @Option(names = "--outbox", paramLabel = "DIR", description = "where mails are put (default people-data/outbox)")
    @Nullable
    Path folder;

    People.Builder in(People.Builder builder, DatabaseOptions database) {
        return builder.notifier(
                new EmlNotifier(folder != null ? folder : database.folder().resolve("outbox")));
    }

    /** What cannot be handed over now stays in the outbox; the command's answer is the same. */
    static void deliver(People people, Terminal terminal) {
        try {
            say(people.deliverDue(Integer.MAX_VALUE), terminal);
        } catch (StorageException e) {
            terminal.say("The messages wait in the outbox: " + e.getMessage());
        }
    }

    private static void say(Delivery.Report report, Terminal terminal) {
        terminal.say(report.delivered() + " messages written, " + report.failed() + " failed and will be tried again");
    }
}
