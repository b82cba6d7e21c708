package dev.people.console;

import dev.people.People;
import dev.people.run.RowResult;
import dev.people.run.Run;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the newest imports. */
@Command(name = "runs", description = "Show the newest imports and what became of them.")
final class RunsCommand extends BaseCommand {
    @Option(names = "--limit", paramLabel = "N", description = "how many (default ${DEFAULT-VALUE})")
    int limit = 20;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new UsageException("--limit is 1 or more, not " + limit);
        }
        Instant now = InstantSource.system().instant();
        try (DatabaseOptions.Opened opened = database.forReading();
                People people = People.on(opened.storage()).build()) {
            List<Run> runs = acting(people).plans().runs(limit);
            if (json) {
                try (Json answer = json()) {
                    answer.array("runs", () -> runs.forEach(run -> answer.element(() -> run(answer, run, now))));
                }
                return ExitStatus.OK;
            }
            for (Run run : runs) {
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                "%s %-12s %s  %s  %s%s%n",
                                run.id(),
                                state(run, now),
                                run.howFar(),
                                run.lease().startedAt(),
                                Visible.of(run.source()),
                                failure(run).map(why -> ": " + why).orElse(""));
            }
            next(
                    runs.isEmpty()
                            ? "people import FILE"
                            : "people run " + runs.get(0).id());
            return ExitStatus.OK;
        }
    }

    static String state(Run run, Instant now) {
        if (run.isWaiting()) {
            return "waiting";
        }
        return run.isInterrupted(now) ? "interrupted" : run.state().code();
    }

    /** Why it failed, if it did. */
    static Optional<String> failure(Run run) {
        return run.ending().map(Run.Ending::failure).filter(why -> !why.isEmpty());
    }

    static void run(Json json, Run run, Instant now) {
        json.field("run", run.id().toString())
                .field("file", run.source())
                .field("state", state(run, now))
                .field("rows", run.extent().rows())
                .field("done", run.applied().total())
                .field("managers", run.extent().of(RowResult.MANAGER))
                .field("managersDone", run.applied().total(RowResult.MANAGER))
                .counts(run.applied())
                .field("startedAt", run.lease().startedAt().toString())
                .field("endedAt", run.ending().map(end -> end.at().toString()).orElse(null))
                .field("failure", failure(run).orElse(null));
    }
}
