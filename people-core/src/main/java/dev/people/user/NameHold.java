package dev.people.user;

/** What becomes of the username of a deleted account. */
public enum NameHold {
    /** Nobody else gets it. */
    RESERVED,
    /** Anybody may have it. */
    FREE
}
