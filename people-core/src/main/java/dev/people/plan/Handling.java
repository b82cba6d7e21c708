package dev.people.plan;

import java.util.Objects;

/**
 * What becomes of a row, by whether an account matches it.
 *
 * @param matched of a row with an account
 * @param unmatched of a row without one
 * @param column whether rows may say so themselves
 */
public record Handling(Matched matched, Unmatched unmatched, ActionColumn column) {
    /** Of a row with an account. */
    public enum Matched {
        /** Its account is changed. */
        UPDATE,
        /** It is left out. */
        SKIP,
        /** It is refused. */
        REFUSE
    }

    /** Of a row without an account. */
    public enum Unmatched {
        /** An account is created. */
        ADD,
        /** It is left out. */
        SKIP,
        /** It is refused. */
        REFUSE
    }

    /** Whether rows may say what becomes of them. */
    public enum ActionColumn {
        /** What they say is passed over, with a warning. */
        IGNORED,
        /** What they say counts; blank means as all others. */
        FOLLOWED
    }

    /** Nothing may be null. */
    public Handling {
        Objects.requireNonNull(matched, "matched");
        Objects.requireNonNull(unmatched, "unmatched");
        Objects.requireNonNull(column, "column");
    }

    /** Adds who is new and updates who is known. */
    public static Handling addAndUpdate() {
        return new Handling(Matched.UPDATE, Unmatched.ADD, ActionColumn.IGNORED);
    }

    /** Adds who is new and leaves the others out. */
    public static Handling addOnly() {
        return new Handling(Matched.SKIP, Unmatched.ADD, ActionColumn.IGNORED);
    }

    /** Updates who is known and leaves the others out. */
    public static Handling updateOnly() {
        return new Handling(Matched.UPDATE, Unmatched.SKIP, ActionColumn.IGNORED);
    }

    /** The same, where rows may say otherwise. */
    public Handling followingRows() {
        return new Handling(matched, unmatched, ActionColumn.FOLLOWED);
    }

    /** Whether some row may come to a new account. */
    public boolean mayAdd() {
        return unmatched == Unmatched.ADD || column == ActionColumn.FOLLOWED;
    }
}
