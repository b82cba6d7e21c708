package dev.people.console;

import dev.people.Delivery;
import dev.people.People;
import dev.people.failure.StorageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where mails are put. */
final class OutboxFolder {
    /** After a failure no more are tried than these. */
    private static final int BATCH = 100;

    @Option(names = "--outbox", paramLabel = "DIR", description = "where mails are put (default people-data/outbox)")
    @Nullable
    Path folder;

    private @Nullable EmlNotifier notifier;

    People.Builder in(People.Builder builder, DatabaseOptions database) {
        notifier = new EmlNotifier(folder != null ? folder : database.folder().resolve("outbox"));
        return builder.notifier(notifier);
    }

    /** Writes the messages that are due. What cannot be written waits, and is tried again; answers why. */
    Optional<Troubles.Trouble> deliver(People people, Terminal terminal) {
        long written = 0;
        long failed = 0;
        try {
            Delivery.Report report;
            do {
                report = people.deliverDue(BATCH);
                written += report.delivered();
                failed += report.failed();
            } while (report.delivered() + report.failed() + report.dropped() == BATCH && !isStopped());
        } catch (StorageException e) {
            return Optional.of(new Troubles.Trouble(
                    ExitStatus.DATABASE, "DATABASE", "The messages wait: " + Troubles.text(e), List.of()));
        }
        terminal.say(written + " messages written, " + failed + " failed and will be tried again");
        return failed == 0 ? Optional.empty() : Optional.of(unwritten());
    }

    private boolean isStopped() {
        return notifier != null && notifier.isStopped();
    }

    private Troubles.Trouble unwritten() {
        String why = Optional.ofNullable(notifier)
                .flatMap(EmlNotifier::failure)
                .map(reason -> " " + reason)
                .orElse("");
        return new Troubles.Trouble(
                ExitStatus.UNREADABLE,
                "UNWRITABLE",
                "Messages cannot be written" + why + "; they wait for the next command that sends.",
                List.of());
    }
}
