package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.user.BlockReason;
import dev.people.user.User;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Blocks an account. */
@Command(name = "block", description = "Shut an account out; everything is kept, its seat is free.")
final class BlockCommand extends BaseCommand {
    @Parameters(paramLabel = "USERNAME", converter = UsernameArgument.class)
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    String username;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "REASON",
            description = "left_company, temporary_leave, security_concern, other, or any text")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    String reason;

    @Override
    public Integer call() {
        try (DatabaseOptions.Opened opened = database.forAsking();
                People people = People.on(opened.storage()).build()) {
            PeopleAs acting = acting(people);
            Optional<BlockReason> code = BlockReason.ofCode(reason);
            String note = code.isPresent() ? "" : reason;
            User before = find(acting, username);
            User after = acting.users().block(before.id(), code.orElse(BlockReason.OTHER), note);
            return StateAnswer.tell(this, before, after);
        }
    }
}
