package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.csv.CsvRecords;
import dev.people.failure.StorageException;
import dev.people.finding.RejectedException;
import dev.people.importing.UnreadableSourceException;
import dev.people.notice.NoticeBatch.Release;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
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
        if (!yes && !terminal.isInteractive()) {
            String message = "Nobody is there to ask: add --yes to import without asking. Nothing was written.";
            return Troubles.tell(Troubles.declined(message), json, terminal);
        }
        try (CsvRecords records = arguments.records();
                DatabaseOptions.Opened opened = database.forWriting()) {
            return plan(records, opened, options);
        } catch (UnreadableSourceException e) {
            return UnreadableJson.tell(this, arguments, e);
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

    private int plan(CsvRecords records, DatabaseOptions.Opened opened, ApplyOptions options) {
        PeopleAs planning = acting(builder(opened).build());
        Plan plan = planning.imports().plan(records, arguments.options(seats.limits()));
        if (!json) {
            PlanText.print(terminal.out(), plan, details);
        } else if (!yes) {
            PlanText.print(terminal.err(), plan, details);
        }
        if (plan.refusal().isPresent()) {
            return refusedWhole(plan);
        }
        if (!confirmed()) {
            return Troubles.tell(Troubles.declined("Nothing was written."), json, terminal);
        }
        Path folder = outbox != null ? outbox : database.folder().resolve("outbox");
        People people =
                seats.set(builder(opened).notifier(new EmlNotifier(folder))).build();
        int status = json ? applyAndTellInJson(people, plan, options) : applyAndTell(people, plan, options);
        if (options.notices() == Release.DUE && status <= ExitStatus.REFUSED) {
            deliver(people);
        }
        return status;
    }

    private int applyAndTell(People people, Plan plan, ApplyOptions options) {
        ApplyResult result = apply(acting(people), plan, options);
        print(result);
        return status(result);
    }

    /** The plan is told before it is applied: afterwards its rows would be old. */
    private int applyAndTellInJson(People people, Plan plan, ApplyOptions options) {
        try (Json answer = json()) {
            PlanJson.write(answer, plan, details);
            try {
                ApplyResult result = apply(acting(people), plan, options);
                write(answer, result);
                return status(result);
            } catch (RejectedException | StorageException e) {
                Troubles.Trouble trouble = Troubles.known(e).orElseThrow();
                trouble.say(terminal);
                answer.trouble(trouble);
                return trouble.status();
            }
        }
    }

    private static int status(ApplyResult result) {
        return result.applied().of(RowResult.REFUSED) + result.applied().of(RowResult.STALE) > 0
                ? ExitStatus.REFUSED
                : ExitStatus.OK;
    }

    /** Reads ahead beside the database. */
    private static People.Builder builder(DatabaseOptions.Opened opened) {
        return People.on(opened.storage()).executor(ForkJoinPool.commonPool());
    }

    private int refusedWhole(Plan plan) {
        terminal.say("The file is refused as a whole; nothing was written.");
        if (json) {
            try (Json answer = json()) {
                PlanJson.write(answer, plan, details);
            }
        }
        return ExitStatus.REFUSED_WHOLE;
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

    private ApplyResult apply(PeopleAs people, Plan plan, ApplyOptions options) {
        AtomicBoolean cancelled = new AtomicBoolean();
        ProgressBar bar = new ProgressBar(terminal);
        Interruption interruption = new Interruption(cancelled);
        try (interruption) {
            return people.plans().apply(plan, options.listener(bar::show).cancelledBy(cancelled::get));
        } finally {
            bar.end();
        }
    }

    private static void write(Json answer, ApplyResult result) {
        answer.field("run", result.run().toString());
        answer.object("applied", () -> {
            for (RowResult row : RowResult.values()) {
                if (Shown.is(row, result.applied().of(row))) {
                    answer.field(
                            row.name().toLowerCase(Locale.ROOT),
                            result.applied().of(row));
                }
            }
        });
    }

    private void print(ApplyResult result) {
        terminal.out().println();
        for (RowResult row : RowResult.values()) {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "  %-10s %,10d%n",
                            row.name().toLowerCase(Locale.ROOT),
                            result.applied().of(row));
        }
        for (RowOutcome surprise : result.surprises()) {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "  row %d %s: %s%n",
                            surprise.row(),
                            surprise.result(),
                            surprise.code().orElseThrow());
        }
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "Run %s is %s.%n",
                        result.run(),
                        result.state().code());
        terminal.out().flush();
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
