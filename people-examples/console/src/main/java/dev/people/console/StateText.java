package dev.people.console;

import dev.people.user.BlockEnd;
import dev.people.user.User;
import java.time.Instant;

/** The state of an account in words: for a block with an end also until when. */
final class StateText {
    private StateText() {}

    static String of(User user) {
        return user.state().code()
                + BlockEnd.of(user).map(end -> " until " + end.until()).orElse("");
    }

    /** What to say of a block that should have ended by now; empty for any other account. */
    static String overdue(User user, Instant now) {
        boolean isOver =
                BlockEnd.of(user).filter(end -> !end.until().isAfter(now)).isPresent();
        return isOver
                ? "The end of the block has come: the account is unblocked by the next 'people due' that finds a free seat."
                : "";
    }
}
