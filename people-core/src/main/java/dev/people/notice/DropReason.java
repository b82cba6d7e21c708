package dev.people.notice;

import java.util.Locale;

/** Why a notice is not delivered, now or ever. */
public enum DropReason {
    /** The account is blocked. */
    BLOCKED,
    /** The account is deleted. */
    DELETED,
    /** The account is active already, and needs no invitation. */
    ALREADY_ACTIVE,
    /** The account is not active yet, and has no use for login details. */
    NOT_ACTIVE,
    /** The person has chosen a password, which stays. */
    PASSWORD_CHOSEN,
    /** Another notice of this kind is sent to the person at once, and only its code counts. */
    REPLACED_BY_NEWER;

    /** Its name in views, such as {@code already_active}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
