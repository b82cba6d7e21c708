package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Unblocks an account. */
@Command(name = "unblock", description = "Let an account back in; needs a free seat.")
final class UnblockCommand extends BaseCommand {
    @Parameters(paramLabel = "USERNAME")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    String username;

    @Override
    public Integer call() {
        try (DatabaseOptions.Opened opened = database.forWriting();
                People people = People.on(opened.storage()).build()) {
            PeopleAs acting = acting(people);
            return StateAnswer.tell(
                    this, acting.users().unblock(find(acting, username).id()));
        }
    }
}
