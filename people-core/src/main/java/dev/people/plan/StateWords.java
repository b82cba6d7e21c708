package dev.people.plan;

import dev.people.change.RowAction;
import dev.people.change.StateWish;
import dev.people.change.UserDraft;
import dev.people.finding.FindingCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What rows say about the state that an account is to have: one number a row, and none where no row says anything. Rows for
 * one person that differ in it contradict each other. For one thread.
 */
final class StateWords {
    private static final int NOTHING = 0;
    private static final int DELETED = 1;
    private static final int LEFT_OUT = 2;
    /** Smaller numbers have a meaning of their own. */
    private static final int OTHERS = 4;
    /** The lowest bit: that the row adds somebody. */
    private static final int ADDS = 1;

    private final Handling.ActionColumn actions;
    private int[] words = {};

    StateWords(Handling.ActionColumn actions) {
        this.actions = actions;
    }

    /** Notes what a row says. */
    void note(int index, ProposedRow row) {
        int word = row.change().isPresent() ? NOTHING : word(row.draft());
        if (word == NOTHING) {
            return;
        }
        if (index >= words.length) {
            words = Arrays.copyOf(words, Math.max(index + 1, words.length + words.length / 2));
        }
        words[index] = word;
    }

    private int word(UserDraft draft) {
        RowAction action = draft.action()
                .filter(any -> actions == Handling.ActionColumn.FOLLOWED)
                .orElse(RowAction.UPDATE);
        int adds = action == RowAction.ADD ? ADDS : 0;
        return state(action, draft) << 1 | adds;
    }

    private static int state(RowAction action, UserDraft draft) {
        return switch (action) {
            case DELETE -> DELETED;
            case SKIP -> LEFT_OUT;
            case BLOCK -> of(StateWish.BLOCKED, draft.blockUntil());
            case UNBLOCK -> of(StateWish.NOT_BLOCKED, Optional.empty());
            case ADD, UPDATE ->
                stated(draft).map(state -> of(state, draft.blockUntil())).orElse(NOTHING);
        };
    }

    /** A row with only the end of a block asks for a block. */
    private static Optional<StateWish> stated(UserDraft draft) {
        return draft.state().or(() -> draft.blockUntil().map(end -> StateWish.BLOCKED));
    }

    /** Of active and not blocked the one does not contradict the other. */
    private static int of(StateWish state, Optional<Instant> until) {
        int means = (state == StateWish.ACTIVE ? StateWish.NOT_BLOCKED : state).ordinal();
        int hash = Objects.hash(means, until.filter(any -> state == StateWish.BLOCKED));
        return (hash & Integer.MAX_VALUE >> 1) | OTHERS;
    }

    /** The finding of two rows for one person that contradict each other; empty where they do not. */
    Optional<FindingCode> contradiction(int one, int other) {
        int first = word(one) >> 1;
        int second = word(other) >> 1;
        boolean areLeftOut = first == LEFT_OUT || second == LEFT_OUT;
        if (first == second || areLeftOut) {
            return Optional.empty();
        }
        if (first == DELETED || second == DELETED) {
            boolean isAdded = ((word(one) | word(other)) & ADDS) != 0;
            return Optional.of(isAdded ? FindingCode.DELETED_AND_ADDED : FindingCode.CONTRADICTING_ROWS);
        }
        return Optional.of(FindingCode.CONTRADICTING_ROWS).filter(any -> first != NOTHING && second != NOTHING);
    }

    private int word(int index) {
        return index < words.length ? words[index] : NOTHING;
    }
}
