package dev.people.run;

import java.util.Locale;

/** What became of a row. */
public enum RowResult {
    /** A new account. */
    ADDED,
    /** Fields changed, or nothing but the manager. */
    UPDATED,
    /** Blocked, perhaps with fields changed. */
    BLOCKED,
    /** Unblocked, perhaps with fields changed. */
    UNBLOCKED,
    /** Deleted. */
    DELETED,
    /** Nothing to do. */
    UNCHANGED,
    /** Left out by the options. */
    SKIPPED,
    /** Refused by a rule. */
    REFUSED,
    /** Not written since what its decision was made of has changed. */
    STALE,
    /** Another manager: besides what became of the row itself, as the results that follow. */
    MANAGER_SET,
    /** No manager any more. */
    MANAGER_ENDED,
    /** The manager was refused by a rule, the row itself was not. */
    MANAGER_REFUSED,
    /** The manager was not written since what that was decided by has changed. */
    MANAGER_STALE;

    /** Whether something was written. */
    public boolean writes() {
        return switch (this) {
            case ADDED, UPDATED, BLOCKED, UNBLOCKED, DELETED, MANAGER_SET, MANAGER_ENDED -> true;
            case UNCHANGED, SKIPPED, REFUSED, STALE, MANAGER_REFUSED, MANAGER_STALE -> false;
        };
    }

    /** Its name in views. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is about the row itself, of which each row has one, and not about its manager. */
    public boolean isOfRow() {
        return ordinal() < MANAGER_SET.ordinal();
    }
}
