package dev.people.change;

/** How a new account is activated. */
public enum Activation {
    /** Pending until an invitation is accepted, which is sent. */
    INVITE,
    /** Active, with a generated password that is sent and must be changed. */
    GENERATE_PASSWORD,
    /** Active, without a password and without a word. */
    NONE
}
