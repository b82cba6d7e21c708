package dev.people.run;

/** What became of a row. */
public enum RowResult {
    /** A new account. */
    ADDED,
    /** Fields changed. */
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
    STALE
}
