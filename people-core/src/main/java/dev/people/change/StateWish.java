package dev.people.change;

import dev.people.profile.ValueWord;
import java.util.Optional;

/** What a form or a file asks an account's state to be. */
public enum StateWish {
    /** Active; a pending account becomes that by its person only. */
    ACTIVE,
    /** Not blocked: on a pending account there is nothing to do. */
    NOT_BLOCKED,
    /** Blocked. */
    BLOCKED,
    /** Pending; nobody can be sent back to it. */
    PENDING,
    /** Frozen; comes about by failed logins only. */
    FROZEN,
    /** Deleted; by its own command only. */
    DELETED;

    /** Reads a state's name, or yes for not blocked and no for blocked, in any case and in the languages of headers. */
    public static Optional<StateWish> ofText(String text) {
        return ValueWord.of(text).map(StateWish::of);
    }

    private static StateWish of(ValueWord word) {
        return switch (word) {
            case YES, ENABLED -> NOT_BLOCKED;
            case NO, BLOCKED -> BLOCKED;
            case ACTIVE -> ACTIVE;
            case PENDING -> PENDING;
            case FROZEN -> FROZEN;
            case DELETED -> DELETED;
        };
    }
}
