package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets the mails of a run leave that were held. */
@Command(name = "release", description = "Let the mails of a run leave that were held, and write them.")
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
            if (!consent.given(terminal, "Let the mails of the import of " + file + " leave?")) {
                return Troubles.tell(Troubles.declined("Nothing was written."), json, terminal);
            }
            long released = acting.plans().release(reference.id);
            if (json) {
                return answer(answer -> {
                    answer.field("run", reference.id.toString()).field("released", released);
                    return sent(people, answer::troubleWithPlan);
                });
            }
            terminal.out().println(released + (released == 1 ? " notice" : " notices") + " released.");
            return sent(people, trouble -> {});
        }
    }

    private int sent(People people, Consumer<Troubles.Trouble> answer) {
        Optional<Troubles.Trouble> trouble = outbox.deliver(people, terminal);
        trouble.ifPresent(some -> some.say(terminal));
        trouble.ifPresent(answer);
        return trouble.map(Troubles.Trouble::status).orElse(ExitStatus.OK);
    }
}
