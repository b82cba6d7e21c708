package dev.people.actor;

/** The standing of an actor in the directory at this moment, by which {@link Authorizer} knows them. */
public enum Standing {
    /** A program of the host. */
    SYSTEM,
    /** An account that holds the permission to administer: until there are roles, an active one of type ADMIN. */
    ADMINISTRATOR,
    /** Any other active account. */
    MEMBER,
    /** No account, or one that is not active. */
    NOBODY
}
