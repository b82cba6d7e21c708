package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.user.StateKind;
import dev.people.user.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Unblocks an account. */
@Command(name = "unblock", description = "Unblock an account. Needs a free seat.")
final class UnblockCommand extends BaseCommand {
    @Parameters(paramLabel = "USERNAME", converter = UsernameArgument.class)
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    String username;

    @Override
    public Integer call() {
        try (DatabaseOptions.Opened opened = database.forAsking();
                People people = People.on(opened.storage()).build()) {
            PeopleAs acting = acting(people);
            User before = find(acting, username);
            User after = acting.users().unblock(before.id());
            if (after.state().kind() == StateKind.PENDING_INVITED) {
                terminal.say(
                        "An invitation waits; the next command that sends messages sends it, such as 'people invite "
                                + Visible.of(after.username()) + "'.");
            }
            return StateAnswer.tell(this, before, after);
        }
    }
}
