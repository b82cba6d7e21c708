package dev.people.storage;

import java.util.Locale;

/** Decisions that concurrent transactions must not make at the same time. */
public enum Guard {
    /** Taking an active administrator away, or making the first one. */
    ADMINISTRATORS,
    /** Changing who reports to whom. */
    REPORTING_LINES;

    /** Its name in storage. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
