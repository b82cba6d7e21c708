package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sends the messages that a run held back. */
@Command(name = "release", description = "Send the messages that a run held back.")
final class ReleaseCommand extends BaseCommand {
    @Mixin
    RunReference reference = new RunReference();

    @Mixin
    Consent consent = new Consent();

    @Mixin
    OutboxFolder outbox = new OutboxFolder();

    @Override
    public Integer call() {
        Optional<Troubles.Trouble> unasked = consent.missing(terminal, "release");
        if (unasked.isPresent()) {
            return Troubles.tell(unasked.get(), json, terminal);
        }
        try (DatabaseOptions.Opened opened = database.forAsking()) {
            People people = outbox.in(builder(opened), database).build();
            PeopleAs acting = acting(people);
            String file = Visible.of(reference.find(acting).source());
            if (!consent.given(terminal, "Send the messages of the import of " + file + "?", opened.release())) {
                return Troubles.tell(Troubles.declined("Nothing was written."), json, terminal);
            }
            long released = acting.plans().release(reference.id);
            if (json) {
                return answer(answer -> {
                    answer.field("run", reference.id.toString()).field("released", released);
                    return outbox.status(people, terminal, answer::troubleWithPlan);
                });
            }
            terminal.out().println(released + (released == 1 ? " message" : " messages") + " released.");
            int status = outbox.status(people, terminal, trouble -> {});
            next("people run " + reference.id);
            return status;
        }
    }
}
