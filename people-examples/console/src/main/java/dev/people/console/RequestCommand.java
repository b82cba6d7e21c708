package dev.people.console;

import dev.people.PeopleAs;
import dev.people.id.RunId;
import picocli.CommandLine.Mixin;

/** What asks something of a run that is under way, in whatever process. */
abstract class RequestCommand extends BaseCommand {
    @Mixin
    RunReference reference = new RunReference();

    /** Asks; answers whether it is under way at all. */
    abstract boolean request(PeopleAs people, RunId run);

    /** What was asked. */
    abstract String asked();

    @Override
    public Integer call() {
        try (DatabaseOptions.Opened opened = database.forAsking()) {
            PeopleAs people = acting(opened);
            reference.find(people);
            boolean isHeard = request(people, reference.id);
            String state = reference.find(people).state().code();
            if (json) {
                try (Json answer = json()) {
                    answer.field("run", reference.id.toString())
                            .field("asked", isHeard)
                            .field("state", state);
                }
            } else {
                String text = isHeard
                        ? " is asked to " + asked() + " after the rows that are under way."
                        : " is not under way: it is " + state + ".";
                terminal.out().println("Run " + reference.id + text);
                next("people run " + reference.id, "people resume " + reference.id);
            }
            return isHeard ? ExitStatus.OK : ExitStatus.REFUSED;
        }
    }
}
