package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.csv.CsvRecords;
import dev.people.failure.StorageException;
import dev.people.importing.ImportOptions;
import dev.people.importing.UnreadableSourceException;
import dev.people.notice.NoticeBatch.Release;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.RunFailedException;
import dev.people.plan.RunStoppedException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the plan, asks, and carries it out. */
@Command(name = "import", description = "Show what importing a file does, ask, and do it.")
final class ImportCommand extends BaseCommand {
    @Mixin
    ImportArguments arguments = new ImportArguments();

    @Mixin
    SeatOptions seats = new SeatOptions();

    @Option(names = "--details", description = "every finding, and every row with old and new values")
    boolean details;

    @Option(names = "--yes", description = "do not ask")
    boolean yes;

    @Option(names = "--notify", paramLabel = "WHEN", description = "hold (default) or send")
    String notify = "hold";

    @Option(names = "--chunk", paramLabel = "N", description = "rows of a transaction (default ${DEFAULT-VALUE})")
    int chunk = 1000;

    @Option(names = "--outbox", paramLabel = "DIR", description = "where mails are put (default people-data/outbox)")
    @Nullable
    Path outbox;

    @Override
    public Integer call() {
        ApplyOptions options = applyOptions();
        ImportOptions wanted = arguments.options(seats.limits());
        if (!yes && !terminal.isInteractive()) {
            String message = "Nobody is there to ask: add --yes to import without asking. Nothing was written.";
            return Troubles.tell(Troubles.declined(message), json, terminal);
        }
        try (Interruption interruption = new Interruption()) {
            return importing(wanted, options, interruption);
        }
    }

    private ApplyOptions applyOptions() {
        Release release =
                switch (notify.toLowerCase(Locale.ROOT)) {
                    case "hold" -> Release.HELD;
                    case "send" -> Release.DUE;
                    default -> throw new UsageException("--notify is hold or send, not '" + notify + "'");
                };
        try {
            return ApplyOptions.defaults().notices(release).chunks(chunk);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--chunk: " + e.getMessage());
        }
    }

    private int importing(ImportOptions wanted, ApplyOptions options, Interruption interruption) {
        try (CsvRecords records = arguments.records();
                DatabaseOptions.Opened seen = database.forAsking()) {
            Plan plan = planned(seen, records, wanted);
            OptionalInt ended = agreed(plan);
            if (ended.isPresent()) {
                return ended.getAsInt();
            }
            interruption.begin();
            return seen.isStandIn()
                    ? makeAndImport(plan, records, wanted, new Way(options, interruption))
                    : carryOut(seen, plan, new Way(options, interruption));
        } catch (UnreadableSourceException e) {
            return UnreadableJson.tell(this, arguments, e);
        } catch (RunFailedException | RunStoppedException e) {
            return Troubles.tell(Troubles.known(e, this).orElseThrow(() -> e), json, terminal);
        }
    }

    /** How a plan is carried out. */
    private record Way(ApplyOptions options, Interruption interruption) {}

    /** The plan is made again for the new database, and is another one only if somebody filled it meanwhile. */
    private int makeAndImport(Plan shown, CsvRecords records, ImportOptions wanted, Way way) {
        try (DatabaseOptions.Opened made = database.forWriting()) {
            Plan plan = planned(made, records, wanted);
            OptionalInt ended = plan.totals().equals(shown.totals()) ? OptionalInt.empty() : agreed(plan);
            return ended.isPresent() ? ended.getAsInt() : carryOut(made, plan, way);
        }
    }

    private Plan planned(DatabaseOptions.Opened opened, CsvRecords records, ImportOptions wanted) {
        return acting(builder(opened).build()).imports().plan(records, wanted);
    }

    /** Shows the plan and asks; answers the exit status when that is the end of it. */
    private OptionalInt agreed(Plan plan) {
        if (!json) {
            PlanText.print(terminal.out(), plan, details);
        } else if (!yes) {
            PlanText.print(terminal.err(), plan, details);
        }
        if (plan.refusal().isPresent()) {
            return OptionalInt.of(refusedWhole(plan));
        }
        return confirmed()
                ? OptionalInt.empty()
                : OptionalInt.of(Troubles.tell(Troubles.declined("Nothing was written."), json, terminal));
    }

    private int carryOut(DatabaseOptions.Opened opened, Plan plan, Way way) {
        Path folder = outbox != null ? outbox : database.folder().resolve("outbox");
        People people =
                seats.set(builder(opened).notifier(new EmlNotifier(folder))).build();
        int status = json ? applyAndTellInJson(people, plan, way) : applyAndTell(people, plan, way);
        boolean send = way.options.notices() == Release.DUE && !way.interruption.isCancelled();
        if (send && status <= ExitStatus.REFUSED) {
            deliver(people);
        }
        return status;
    }

    private int applyAndTell(People people, Plan plan, Way way) {
        ApplyResult result = apply(acting(people), plan, way);
        ImportAnswer.print(terminal.out(), result);
        return ImportAnswer.status(result);
    }

    /** The plan is told before it is applied: afterwards its rows would be old. */
    private int applyAndTellInJson(People people, Plan plan, Way way) {
        return answer(answer -> {
            PlanJson.write(answer, plan, details);
            ApplyResult result = apply(acting(people), plan, way);
            answer.applied(result.run(), result.applied());
            return ImportAnswer.status(result);
        });
    }

    /** Reads ahead beside the database. */
    private static People.Builder builder(DatabaseOptions.Opened opened) {
        return People.on(opened.storage()).executor(ForkJoinPool.commonPool());
    }

    private int refusedWhole(Plan plan) {
        terminal.say("The file is refused as a whole; nothing was written.");
        if (!json) {
            return ExitStatus.REFUSED_WHOLE;
        }
        return answer(answer -> {
            PlanJson.write(answer, plan, details);
            return ExitStatus.REFUSED_WHOLE;
        });
    }

    private boolean confirmed() {
        if (yes) {
            return true;
        }
        terminal.err().print("Apply? [y/N] ");
        terminal.err().flush();
        return terminal.person()
                .map(person -> person.answer().strip().toLowerCase(Locale.ROOT))
                .filter(answer -> answer.equals("y") || answer.equals("yes"))
                .isPresent();
    }

    private ApplyResult apply(PeopleAs people, Plan plan, Way way) {
        ProgressBar bar = new ProgressBar(terminal);
        try {
            return people.plans()
                    .apply(plan, way.options.listener(bar::show).cancelledBy(way.interruption::isCancelled));
        } finally {
            bar.end();
        }
    }

    /** What cannot be handed over now stays in the outbox; the import's answer is the same. */
    private void deliver(People people) {
        try {
            var report = people.deliverDue(Integer.MAX_VALUE);
            terminal.say(
                    report.delivered() + " messages written, " + report.failed() + " failed and will be tried again");
        } catch (StorageException e) {
            terminal.say("The messages wait in the outbox: " + e.getMessage());
        }
    }
}
