package dev.people.console;

import dev.people.PeopleAs;
import dev.people.id.RunId;
import picocli.CommandLine.Command;

/** Asks a run to stop. */
@Command(name = "stop", description = "Stop a run. What was written stays.")
final class StopCommand extends RequestCommand {
    @Override
    boolean request(PeopleAs people, RunId run) {
        return people.plans().stop(run);
    }

    @Override
    String asked() {
        return "stop";
    }
}
