package dev.people.console;

import dev.people.PeopleAs;
import dev.people.plan.Progress;
import dev.people.run.Run;
import dev.people.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how far a run is, whatever process carries it out. */
@Command(
        name = "run",
        description = "Show how far a run is: done, rate and time left, whatever process carries it out.")
final class RunCommand extends BaseCommand {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    @Mixin
    RunReference reference = new RunReference();

    @Option(names = "--follow", description = "wait until it ends or stops")
    boolean follow;

    /** A run as it stands, and what it did in the last second. */
    private record Seen(Run run, Instant at, OptionalDouble rate) {
        boolean isUnderWay() {
            return run.state() == RunState.RUNNING && !run.isInterrupted(at);
        }

        OptionalLong secondsLeft() {
            double perSecond = rate.orElse(0);
            long steps = run.extent().steps() - run.stepsDone();
            return perSecond > 0 ? OptionalLong.of((long) Math.ceil(steps / perSecond)) : OptionalLong.empty();
        }
    }

    @Override
    public Integer call() {
        try (DatabaseOptions.Opened opened = database.forReading()) {
            PeopleAs people = acting(opened);
            Seen first = seen(people, Optional.empty());
            Seen last = first.isUnderWay() ? later(people, first) : first;
            if (follow) {
                last = followed(people, last);
            }
            return tell(last);
        }
    }

    private Seen followed(PeopleAs people, Seen first) {
        ProgressBar bar = new ProgressBar(terminal);
        long before = first.run.stepsDone();
        Seen last = first;
        try {
            while (last.isUnderWay()) {
                bar.show(progress(last.run, before));
                last = later(people, last);
            }
            bar.show(progress(last.run, before));
            return last;
        } finally {
            bar.end();
        }
    }

    private static Progress progress(Run run, long before) {
        return new Progress(run.stepsDone(), run.extent().steps(), before, Duration.ZERO);
    }

    private Seen later(PeopleAs people, Seen before) {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return before;
        }
        return seen(people, Optional.of(before));
    }

    private Seen seen(PeopleAs people, Optional<Seen> before) {
        Run run = reference.find(people);
        Instant now = InstantSource.system().instant();
        OptionalDouble rate =
                before.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(rate(before.get(), run, now));
        return new Seen(run, now, rate);
    }

    private static double rate(Seen before, Run run, Instant now) {
        double seconds = Duration.between(before.at, now).toNanos() / 1e9;
        return seconds > 0 ? (run.stepsDone() - before.run.stepsDone()) / seconds : 0;
    }

    private int tell(Seen seen) {
        if (json) {
            try (Json answer = json()) {
                write(answer, seen);
            }
        } else {
            print(seen);
            Run run = seen.run;
            next(NextSteps.of(run.id(), run.state(), run.isInterrupted(seen.at), run.applied()));
        }
        return follow ? ImportAnswer.status(seen.run.applied()) : ExitStatus.OK;
    }

    private static void write(Json answer, Seen seen) {
        RunsCommand.run(answer, seen.run, seen.at);
        answer.field("plan", seen.run.plan().toString())
                .field("planner", seen.run.lease().planner())
                .field("applier", seen.run.lease().applier())
                .field("carriedOnBy", seen.run.carriedOnBy().orElse(null));
        if (seen.isUnderWay() && seen.rate.isPresent()) {
            answer.field("rate", Math.round(seen.rate.getAsDouble()));
        } else {
            answer.nothing("rate");
        }
        answer.field("left", seen.isUnderWay() ? seen.secondsLeft() : OptionalLong.empty());
    }

    private void ending(Run run) {
        run.ending().ifPresent(end -> terminal.out()
                .println("  ended " + end.at()
                        + RunsCommand.failure(run).map(why -> ": " + why).orElse("")));
        run.carriedOnBy().ifPresent(who -> terminal.out().println("  carried on by " + Visible.of(who)));
    }

    private void print(Seen seen) {
        Run run = seen.run;
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%s %s: %s of %s%n",
                        run.id(),
                        RunsCommand.state(run, seen.at),
                        run.howFar(),
                        Visible.of(run.source()));
        if (seen.isUnderWay() && seen.rate.isPresent()) {
            String left = seen.secondsLeft().isPresent()
                    ? String.format(
                            Locale.ROOT, ", %,d s left", seen.secondsLeft().getAsLong())
                    : "";
            terminal.out().printf(Locale.ROOT, "  %,.0f rows/s%s%n", seen.rate.getAsDouble(), left);
        }
        ending(run);
        ImportAnswer.counts(terminal.out(), run.applied());
        terminal.out().flush();
    }
}
