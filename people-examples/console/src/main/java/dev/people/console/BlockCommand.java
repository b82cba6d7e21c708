package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.profile.BuiltInField;
import dev.people.profile.DateText;
import dev.people.user.BlockReason;
import dev.people.user.User;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Blocks an account. */
@Command(name = "block", description = "Block an account. Data is kept, its seat is released.")
final class BlockCommand extends BaseCommand {
    @Parameters(paramLabel = "USERNAME", converter = UsernameArgument.class)
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    String username;

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            defaultValue = "other",
            description = "left_company, temporary_leave, security_concern, other (default), or any text")
    String reason = "other";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description =
                    "when the block ends by itself: 2027-06-30 or 2027-06-30T16:00:00Z; 'people due' ends it then")
    @Nullable
    String until;

    @Override
    public Integer call() {
        Optional<Instant> end = Optional.ofNullable(until).map(BlockCommand::instant);
        try (DatabaseOptions.Opened opened = database.forAsking();
                People people = People.on(opened.storage()).build()) {
            PeopleAs acting = acting(people);
            Optional<BlockReason> code = BlockReason.ofCode(reason);
            String note = code.isPresent() ? "" : reason;
            User before = find(acting, username);
            BlockReason why = code.orElse(BlockReason.OTHER);
            User after = end.isPresent()
                    ? acting.users().block(before.id(), why, note, end.get())
                    : acting.users().block(before.id(), why, note);
            return StateAnswer.tell(this, before, after);
        }
    }

    private static Instant instant(String text) {
        return DateText.unambiguous()
                .instant(BuiltInField.BLOCK_UNTIL.key(), text, ZoneOffset.UTC)
                .fold(good -> good, bad -> {
                    throw new UsageException("--until: " + Texts.message(bad.get(0)));
                });
    }
}
