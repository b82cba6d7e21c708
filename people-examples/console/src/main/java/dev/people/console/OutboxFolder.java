package dev.people.console;

import dev.people.Delivery;
import dev.people.People;
import dev.people.failure.StorageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
        Delivery.Report all = Delivery.Report.none();
        try {
            Delivery.Report report;
            do {
                report = people.deliverDue(BATCH);
                all = all.plus(report);
            } while (report.total() == BATCH && !isStopped());
        } catch (StorageException e) {
            return Optional.of(new Troubles.Trouble(
                    ExitStatus.DATABASE, "DATABASE", "The messages wait: " + Troubles.text(e), List.of()));
        }
        terminal.say(text(all));
        return all.failed() == 0 ? Optional.empty() : Optional.of(unwritten());
    }

    /** The same as an exit status; the answer also gets what went wrong. */
    int status(People people, Terminal terminal, Consumer<Troubles.Trouble> answer) {
        Optional<Troubles.Trouble> trouble = deliver(people, terminal);
        trouble.ifPresent(some -> some.say(terminal));
        trouble.ifPresent(answer);
        return trouble.map(Troubles.Trouble::status).orElse(ExitStatus.OK);
    }

    private static String text(Delivery.Report report) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%,d messages written, ", report.delivered()));
        text.append(report.failed() == 0 ? "none failed" : report.failed() + " failed, will be retried");
        if (report.lost() > 0) {
            text.append(String.format(Locale.ROOT, ", %,d left to another process", report.lost()));
        }
        if (report.dropped() > 0) {
            String why = new TreeMap<>(report.drops())
                    .entrySet().stream()
                            .map(drop ->
                                    drop.getValue() + " " + drop.getKey().code().replace('_', ' '))
                            .collect(Collectors.joining(", "));
            text.append(String.format(Locale.ROOT, ", %,d dropped: %s", report.dropped(), why));
        }
        return text.toString();
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
