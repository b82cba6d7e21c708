package dev.people.user;

/** What a pending account waits for. */
public enum PendingCause {
    /** That an invitation is accepted. */
    INVITED,
    /** That an address is verified after self-registration. */
    UNVERIFIED
}
