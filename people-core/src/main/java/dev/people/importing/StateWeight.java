package dev.people.importing;

import dev.people.change.StateWish;

/**
 * Which of several columns counts that say what the state of an account is, such as {@code Status} and {@code
 * Terminated}: the one that lets the person do less, wherever it stands.
 */
final class StateWeight {
    private static final int UNREADABLE = 6;

    private StateWeight() {}

    /** Whether a text counts rather than the one before. */
    static boolean isHeavier(String text, String before) {
        return of(text) > of(before);
    }

    /** What cannot be read weighs most, since somebody has to look at it. */
    private static int of(String text) {
        return StateWish.ofText(text).map(StateWeight::of).orElse(UNREADABLE);
    }

    private static int of(StateWish wish) {
        return switch (wish) {
            case NOT_BLOCKED -> 0;
            case ACTIVE -> 1;
            case PENDING -> 2;
            case FROZEN -> 3;
            case BLOCKED -> 4;
            case DELETED -> 5;
        };
    }
}
