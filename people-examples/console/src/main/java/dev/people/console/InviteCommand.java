package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.user.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sends somebody a way to sign in. */
@Command(
        name = "invite",
        description =
                "Send a first password, or a new invitation to a person who is still pending. People who have chosen a"
                        + " password are not invited.")
final class InviteCommand extends BaseCommand {
    @Parameters(paramLabel = "USERNAME", converter = UsernameArgument.class)
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    String username;

    @Mixin
    OutboxFolder outbox = new OutboxFolder();

    @Override
    public Integer call() {
        try (DatabaseOptions.Opened opened = database.forAsking()) {
            People people = outbox.in(builder(opened), database).build();
            PeopleAs acting = acting(people);
            User user = acting.users().invite(find(acting, username).id());
            if (json) {
                return answer(answer -> {
                    UserJson.fields(answer, user);
                    return outbox.status(people, terminal, answer::troubleWithPlan);
                });
            }
            terminal.out().println(Visible.of(user.username()) + " is invited.");
            int status = outbox.status(people, terminal, trouble -> {});
            next("people show " + NextSteps.quoted(user.username()));
            return status;
        }
    }
}
