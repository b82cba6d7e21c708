package dev.people.console;

import dev.people.PeopleAs;
import dev.people.id.RunId;
import picocli.CommandLine.Command;

/** Pauses a run. */
@Command(name = "pause", description = "Pause a run; 'resume' continues it.")
final class PauseCommand extends RequestCommand {
    @Override
    boolean request(PeopleAs people, RunId run) {
        return people.plans().pause(run);
    }

    @Override
    String asked() {
        return "pause";
    }
}
