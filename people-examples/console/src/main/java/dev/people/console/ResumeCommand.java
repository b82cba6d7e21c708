package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.csv.CsvRecords;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.RunFailedException;
import dev.people.plan.RunStoppedException;
import dev.people.run.Run;
import dev.people.run.RunState;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries a run on, in whatever process it stopped. */
@Command(
        name = "resume",
        description =
                "Continue a run where it stopped, with the options that it began with. For a run that is done, show the result.")
final class ResumeCommand extends BaseCommand {
    @Mixin
    RunReference reference = new RunReference();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "the file of the run; not needed, because its rows are kept")
    @Nullable
    Path file;

    @Option(names = "--details", description = "with --json: every finding and every row")
    boolean details;

    @Mixin
    OutboxFolder outbox = new OutboxFolder();

    @Mixin
    Consent consent = new Consent();

    @Override
    public Integer call() {
        Optional<Troubles.Trouble> unasked = consent.missing(terminal, "resume");
        if (unasked.isPresent()) {
            return Troubles.tell(unasked.get(), json, terminal);
        }
        try (Interruption interruption = new Interruption();
                DatabaseOptions.Opened opened = database.forAsking()) {
            People people = outbox.in(builder(opened), database).build();
            PeopleAs acting = acting(people);
            Run run = reference.find(acting);
            Plan plan = acting.plans().open(run.plan());
            requireSame(plan);
            if (run.state() != RunState.DONE && !isWanted(run, opened.release())) {
                return Troubles.tell(Troubles.declined("Nothing was written."), json, terminal);
            }
            interruption.begin();
            return new Carrying(this, plan, interruption)
                    .out(
                            ApplyOptions.defaults(),
                            how -> acting.plans().resume(run.id(), how),
                            details,
                            () -> interruption.isCancelled() ? Optional.empty() : outbox.deliver(people, terminal));
        } catch (RunFailedException | RunStoppedException e) {
            return Troubles.tell(Troubles.of(e, this, terminal), json, terminal);
        }
    }

    private void requireSame(Plan plan) {
        if (file != null) {
            try (CsvRecords records = CsvRecords.of(file)) {
                plan.rowSource().digest().require(records.digest());
            }
        }
    }

    private boolean isWanted(Run run, Runnable release) {
        String state = RunsCommand.state(run, InstantSource.system().instant());
        terminal.say("The import of " + Visible.of(run.source()) + " is " + state + ": " + run.howFar() + ".");
        return consent.given(terminal, "Continue it?", release);
    }
}
