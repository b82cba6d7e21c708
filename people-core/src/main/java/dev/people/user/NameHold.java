package dev.people.user;

import java.util.Locale;

/** What becomes of the username of a deleted account. */
public enum NameHold {
    /** Nobody else gets it. */
    RESERVED,
    /** Anybody may have it. */
    FREE;

    /** Its name in views. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
