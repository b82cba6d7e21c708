package dev.people.user;

import dev.people.profile.BlankText;
import java.util.Optional;

/**
 * Why an account is blocked, as one text: a reason ({@code left_company}), a reason and a note ({@code left_company:
 * moved to Oslo}), or a note alone, whose reason is {@link BlockReason#OTHER}.
 *
 * @param reason the reason
 * @param note what a person wrote about it, without space around it; possibly empty
 */
public record BlockCause(BlockReason reason, String note) {
    /** Nobody said. */
    public static final BlockCause UNKNOWN = new BlockCause(BlockReason.OTHER, "");

    /** Cuts off the space around the note. */
    public BlockCause {
        note = BlankText.strip(note);
    }

    /** That of a blocked account. */
    public static BlockCause of(AccountState.Blocked blocked) {
        return new BlockCause(blocked.reason(), blocked.note());
    }

    /** Reads a text; every text is one. */
    public static BlockCause ofText(String text) {
        Optional<BlockReason> alone = BlockReason.ofCode(BlankText.strip(text));
        if (alone.isPresent()) {
            return new BlockCause(alone.get(), "");
        }
        int colon = text.indexOf(':');
        Optional<BlockReason> reason =
                colon < 0 ? Optional.empty() : BlockReason.ofCode(BlankText.strip(text.substring(0, colon)));
        return reason.map(known -> new BlockCause(known, text.substring(colon + 1)))
                .orElseGet(() -> new BlockCause(BlockReason.OTHER, text));
    }

    /** The text that reads as this cause again. */
    public String text() {
        return note.isEmpty() ? reason.code() : reason.code() + ": " + note;
    }

    /** The bare text. */
    @Override
    public String toString() {
        return text();
    }
}
