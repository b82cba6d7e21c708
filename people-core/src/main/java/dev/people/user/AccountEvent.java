package dev.people.user;

/** The columns of the {@link TransitionTable}: everything that can happen to an account. */
public enum AccountEvent {
    /** Created ready for use. */
    CREATE_ACTIVE,
    /** Created shut out. */
    CREATE_BLOCKED,
    /** Created with an invitation. */
    CREATE_INVITED,
    /** Signed up, to be verified. */
    SELF_REGISTER,
    /** The invitation was accepted and a password set. */
    ACCEPT_INVITATION,
    /** The address was verified. */
    VERIFY_ADDRESS,
    /** The link of an invitation or verification ran out. */
    LINK_EXPIRED,
    /** An administrator set a password. */
    PASSWORD_SET_BY_ADMINISTRATOR,
    /** A password or code was wrong. */
    WRONG_CREDENTIALS,
    /** Too many were wrong: frozen for a time. */
    FREEZE,
    /** The freeze is over, or was lifted. */
    THAW,
    /** A login. */
    LOGIN,
    /** The person set a new password. */
    PASSWORD_CHANGED,
    /** The password reached its greatest age. */
    PASSWORD_EXPIRED,
    /** Recovery was asked for. */
    RECOVERY_REQUESTED,
    /** Recovery went through. */
    RECOVERY_COMPLETED,
    /** The second factor was reset. */
    SECOND_FACTOR_RESET,
    /** An administrator blocks. */
    BLOCK,
    /** An administrator unblocks. */
    UNBLOCK,
    /** The end of a block has come. */
    BLOCK_OVER,
    /** Gone or disabled at the directory it comes from. */
    GONE_AT_SOURCE,
    /** There again at the directory it comes from. */
    BACK_AT_SOURCE,
    /** Moved to another area. */
    MOVE,
    /** From now on managed here. */
    MADE_LOCAL,
    /** Deleted. */
    DELETE
}
