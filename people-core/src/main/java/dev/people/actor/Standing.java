package dev.people.actor;

/** The standing of an actor in the directory at this moment. */
public enum Standing {
    /** A program of the host. */
    SYSTEM,
    /** An active account of type ADMIN. */
    ADMINISTRATOR,
    /** Any other active account. */
    MEMBER,
    /** No account, or one that is not active. */
    NOBODY
}
