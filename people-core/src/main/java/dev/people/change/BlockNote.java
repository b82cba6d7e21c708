package dev.people.change;

import dev.people.audit.FieldDelta;
import dev.people.finding.Parsed;
import dev.people.profile.FieldText;
import dev.people.user.AccountState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a person writes about a block, and what differs between two tellings of one. */
final class BlockNote {
    private static final String NOTE = "block_reason";
    private static final int LONGEST = 1000;

    private BlockNote() {}

    static Parsed<String> parse(String raw) {
        return FieldText.parseLine(NOTE, LONGEST, raw);
    }

    static List<FieldDelta> changed(AccountState.Blocked before, AccountState.Blocked after) {
        List<FieldDelta> fields = new ArrayList<>();
        add(fields, NOTE, text(before), text(after));
        add(fields, "block_until", until(before), until(after));
        return fields;
    }

    private static void add(List<FieldDelta> fields, String field, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new FieldDelta(field, before, after));
        }
    }

    private static String text(AccountState.Blocked state) {
        return state.note().isEmpty() ? state.reason().code() : state.reason().code() + ": " + state.note();
    }

    private static String until(AccountState.Blocked state) {
        return state.until().map(Instant::toString).orElse("");
    }
}
