package dev.people.change;

import dev.people.finding.Parsed;
import dev.people.profile.BuiltInField;
import dev.people.profile.FieldText;
import dev.people.user.BlockCause;

/** What a person writes about a block: one line. */
final class BlockNote {
    private static final int LONGEST = 1000;

    private BlockNote() {}

    static Parsed<String> parse(String raw) {
        return FieldText.parseLine(BuiltInField.BLOCK_REASON.key(), LONGEST, raw);
    }

    /** A reason, a note, or both. */
    static Parsed<BlockCause> cause(String text) {
        BlockCause cause = BlockCause.ofText(text);
        return parse(cause.note()).fold(good -> Parsed.good(cause), Parsed::bad);
    }
}
