package dev.people.user;

/** The rows of the {@link TransitionTable}. */
public enum StateKind {
    /** No account yet. */
    NONE,
    /** Invited, and not yet accepted. */
    PENDING_INVITED,
    /** Signed up, and the address not yet verified. */
    PENDING_UNVERIFIED,
    /** In use; a freeze after failed logins is a condition on top of it. */
    ACTIVE,
    /** Shut out, with everything kept. */
    BLOCKED,
    /** Gone; the row stays so that others may refer to it. */
    DELETED;

    /** Whether accounts in this state take a license seat. */
    public boolean takesSeat() {
        return this == ACTIVE || this == PENDING_INVITED;
    }
}
