package dev.people.run;

import java.util.Locale;

/** Where a run stands. */
public enum RunState {
    /** Under way, as long as its lease lasts; interrupted after that. */
    RUNNING,
    /** Came to rest because somebody asked for it, to be resumed. */
    PAUSED,
    /** Every row has its outcome. */
    DONE,
    /** Stopped by somebody; what was written stays. */
    CANCELLED,
    /** Stopped by a failure; what was written stays. */
    FAILED;

    /** Whether it stopped before every row had its outcome. */
    public boolean isResting() {
        return this == PAUSED || this == CANCELLED || this == FAILED;
    }

    /** Its name in views and storage. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
