package dev.people.user;

import java.util.Locale;

/** What a pending account waits for. */
public enum PendingCause {
    /** That an invitation is accepted. */
    INVITED,
    /** That an address is verified after self-registration. */
    UNVERIFIED;

    /** Its name in views. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
